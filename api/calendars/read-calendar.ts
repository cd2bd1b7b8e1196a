import type { ClientBase } from 'pg'
import { type CoveredYear, WorkingCalendar } from './working-calendar.ts'

/** The calendar in force, read into memory; null when the database has none. */
export async function readCalendar(client: Pick<ClientBase, 'query'>): Promise<WorkingCalendar | null> {
  const { rows } = await client.query<StoredCalendar>(selectCalendar)
  const stored = rows[0]
  if (!stored) return null
  const slots = stored.slots.map(([opens, closes, secondsBefore]) => ({
    opensAt: opens * 1000,
    closesAt: closes * 1000,
    secondsBefore,
  }))
  return new WorkingCalendar(stored.version, stored.years, slots)
}

interface StoredCalendar {
  version: number
  years: CoveredYear[]
  slots: [opens: number, closes: number, secondsBefore: number][]
}

const selectCalendar = `
  select version,
    (select json_agg(json_build_object('year', year, 'hasHolidays', has_holidays) order by year)
       from calendar_year where calendar_id = calendar.id) as years,
    (select json_agg(json_build_array(extract(epoch from opens_at), extract(epoch from closes_at), seconds_before)
              order by opens_at)
       from calendar_slot where calendar_id = calendar.id) as slots
    from calendar
   order by version desc
   limit 1`
