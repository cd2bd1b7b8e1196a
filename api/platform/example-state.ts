import { Client } from 'pg'

/** The example users the seed makes, each for one role. */
const usernames = [
  'sysadmin',
  'diskominfo',
  'kelurahan.kanigaran',
  'rt.kanigaran.02.005',
  'rw.kanigaran.02',
  'lurah.kanigaran',
  'camat.kanigaran',
]

/** What there is of requests and example users, seen from above the fence between territories. */
export type ExampleState = { hasRequests: boolean; usernames: string[] }

export async function lookForExample(appUrl: string): Promise<ExampleState> {
  const client = new Client({ connectionString: appUrl })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query(`select set_config('portal.low', '0', false), set_config('portal.high', '2147483647', false)`)
    const { rows } = await client.query<ExampleState>(
      `select exists (select from request) as "hasRequests",
        array(select username from account where username = any($1) order by array_position($1, username)) as usernames`,
      [usernames],
    )
    return rows[0] ?? { hasRequests: false, usernames: [] }
  } finally {
    await client.end()
  }
}
