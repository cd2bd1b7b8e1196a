import type { Sample } from './matrix-samples.ts'
import type { Target } from './matrix-targets.ts'

/** A mutation that appoints someone. */
const appointing = (field: string, type: string, input: (about: Target) => object): Sample => ({
  document: `mutation ($input: ${type}!) { ${field}(input: $input) { id } }`,
  variables: (about) => ({ input: input(about) }),
})

/** The head of a unit, by the length of its code, on a day on which nobody else is appointed. */
function aDayAtTheHead({ unit, officer }: Target) {
  const position = ['STAFF', 'CAMAT', 'LURAH', 'RW_HEAD', 'RT_HEAD'][unit.split('.').length - 2]
  const day = (nth: number) => new Date(Date.UTC(2027, 0, nth)).toISOString().slice(0, 10)
  const nth = 2 * (Number(officer) % 10_000)
  return { unit, officer, position, validFrom: day(nth), validTo: day(nth + 1) }
}

/** Officers, their posts and deputies, and the calendar of offices. */
export const absenceSamples: Record<string, Sample> = {
  officers: {
    document: `query ($unit: String!, $name: String!) {
      officers(filter: { unit: $unit, search: $name }) { items { id } } }`,
    variables: ({ unit, officer }) => ({ unit, name: `Petugas Sasaran ${Number(officer) - 2_000_000}` }),
    looksFor: ({ officer }) => officer,
  },
  postAppoint: appointing('postAppoint', 'PostInput', (about) => aDayAtTheHead(about)),
  postEnd: {
    document: 'mutation ($id: ID!) { postEnd(id: $id, on: "2026-08-10") { id } }',
    variables: ({ officer }) => ({ id: officer }),
  },
  deputyAppoint: appointing('deputyAppoint', 'DeputyInput', (about) => ({
    ...aDayAtTheHead(about),
    capacity: 'PLT',
    basis: 'SK 1/2026',
  })),
  deputyEnd: {
    document: 'mutation ($id: ID!) { deputyEnd(id: $id, on: "2026-08-10") { id } }',
    variables: ({ officer }) => ({ id: officer }),
  },
  calendars: { document: '{ calendars(perPage: 1) { items { version } } }' },
  calendar: { document: '{ calendar(version: 1) { source } }' },
  calendarDraft: { document: '{ calendarDraft }' },
  calendarPublish: {
    document: `mutation { calendarPublish(input: {
      source: "Edaran contoh", firstYear: 2005, lastYear: 2030, seasons: [], closedDays: [], yearsWithHolidays: [],
      hours: [{ weekday: 1, open: [{ opens: "08:00", closes: "15:00" }] }] }) { version } }`,
  },
}
