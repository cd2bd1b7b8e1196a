/** Births the example knows, by day and sex; a region holds each only once, so that no two NIK are equal. */
const firstBirth = Date.UTC(1946, 0, 1)
const birthDays = 23_000
const dayLength = 86_400_000
const firstIssue = Date.UTC(1990, 0, 1)
const issueDays = 13_000
// Shares no divisor with the number of births, so that steps of this size visit each birth once.
const step = 17_389

/** How many people a region can have. */
export const peopleOfRegion = birthDays * 2

/** A person by their number within a region, from 0: the births come in no visible order. */
export interface Birth {
  isWoman: boolean
  /** DDMMYY, women with 40 added to the day, as the NIK has it. */
  digits: string
}

export function birthOf(person: number): Birth {
  const place = (person * step) % peopleOfRegion
  const isWoman = place % 2 === 1
  const born = new Date(firstBirth + (place >> 1) * dayLength)
  const [day, month] = [born.getUTCDate() + (isWoman ? 40 : 0), born.getUTCMonth() + 1]
  return { isWoman, digits: [day, month, born.getUTCFullYear() % 100].map(twoDigits).join('') }
}

/** A NIK that no living person has: its serial is 0000. The region has six digits, as 357404. */
export function exampleNik(region: string, birth: Birth): string {
  return `${region}${birth.digits}0000`
}

/** The number of a family card, by the family's number within its region: issued on a day, with the serial 0000. */
export function exampleKk(region: string, family: number): string {
  const issued = new Date(firstIssue + (family % issueDays) * dayLength)
  const digits = [issued.getUTCDate(), issued.getUTCMonth() + 1, issued.getUTCFullYear() % 100].map(twoDigits).join('')
  return `${region}${digits}0000`
}

const twoDigits = (value: number) => String(value).padStart(2, '0')
