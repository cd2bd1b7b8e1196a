import type { Client } from 'pg'
import { loadExampleCalendar } from './calendars/example-calendar.ts'
import { loadServices } from './serviceTypes/delivered/load-services.ts'
import { loadUnits } from './units/load-units.ts'

/**
 * Stores what every installation begins with, as the owner of the tables: the units of the city, its calendar, and the
 * services delivered. What is there already stays as it is.
 */
export async function loadFirstData(client: Client, now: Date): Promise<void> {
  await client.query('begin')
  try {
    await client.query('lock table unit, service_type in share row exclusive mode')
    await loadUnits(client)
    await loadExampleCalendar(client, now)
    await loadServices(client)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
