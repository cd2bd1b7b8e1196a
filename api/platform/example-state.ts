import { Client } from 'pg'
import { setTerritory, wholeCity } from '../units/territory.ts'

/** Seen from above the fence between territories: whether there are any records, and who can sign in by example. */
export interface ExampleState {
  isEmpty: boolean
  usernames: string[]
}

/** Looks into the database as the application's role, on the whole city. */
export async function lookForExample(appUrl: string): Promise<ExampleState> {
  const client = new Client({ connectionString: appUrl })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('begin read only')
    await client.query(setTerritory, [String(wholeCity.low), String(wholeCity.high)])
    const { rows } = await client.query<ExampleState>(look)
    return rows[0]!
  } finally {
    await client.end()
  }
}

const look = `
  select not (exists (select from request) or exists (select from resident)
      or exists (select from officer)) as "isEmpty",
    array(select username from account where is_example order by id) as usernames`
