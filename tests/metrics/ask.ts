import type { Answer, TestApi } from '../support/api.ts'

/** A row of processingTime, as answered. */
export interface Row {
  key: string
  label: string
  clock: string
  n: number | null
  mean: number | null
  p25: number | null
  p50: number | null
  p75: number | null
  p90: number | null
  p95: number | null
  p99: number | null
  isSuppressed: boolean
}

export interface Figures {
  asOf: string
  exact: boolean
  measure: string
  calendarVersion: number | null
  yearsWithoutHolidays: number[]
  rows: Row[]
}

/** What may be asked; what is left out is left out of the question too. */
export interface Asked {
  filter?: { unit?: string; serviceType?: string; stage?: string; from?: string; to?: string } | null
  measure?: 'REQUEST' | 'STAGE'
  by?: 'NONE' | 'MONTH' | 'UNIT' | 'STAGE' | 'SERVICE_TYPE'
  clock?: 'CALENDAR' | 'WORKING'
}

const document = `
  query ($filter: ProcessingTimeFilter, $measure: Measure! = REQUEST, $by: ProcessingTimeBy! = NONE, $clock: Clock) {
    processingTime(filter: $filter, measure: $measure, by: $by, clock: $clock) {
      asOf exact measure calendarVersion yearsWithoutHolidays
      rows { key label clock n mean p25 p50 p75 p90 p95 p99 isSuppressed }
    }
  }`

/** Asks as whoever the token belongs to. */
export async function ask(api: TestApi, token: string, asked: Asked): Promise<Figures> {
  const { data, errors } = await answer(api, token, asked)
  if (!data) throw new Error(errors?.[0]?.message)
  return data.processingTime
}

/** The whole answer, to look at what was refused. */
export function answer(
  api: TestApi,
  token: string | undefined,
  asked: Asked,
): Promise<Answer<{ processingTime: Figures }>> {
  return api.query<{ processingTime: Figures }>(document, asked, token)
}
