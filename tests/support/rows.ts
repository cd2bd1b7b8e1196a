import { Client } from 'pg'
import { asSystem } from '../../api/units/territory.ts'

export type Row = Record<string, unknown>

/** A connection that writes rows as the owner of the tables, on the territory of the whole city. */
export interface Rows {
  insert<Written extends object>(table: string, row: Row): Promise<Written>
  select<Read extends object = Row>(statement: string, parameters?: unknown[]): Promise<Read[]>
  end(): Promise<void>
}

/** Opens that connection; end it before the clone is dropped. */
export async function openRows(ownerUrl: string): Promise<Rows> {
  const client = new Client({ connectionString: ownerUrl })
  client.on('error', () => undefined)
  await client.connect()
  await client.query(asSystem.text.replaceAll('true', 'false'), [...asSystem.values])
  const select = async <Read extends object>(statement: string, parameters: unknown[] = []) =>
    (await client.query(statement, parameters)).rows as Read[]
  return {
    select,
    async insert<Written extends object>(table: string, row: Row) {
      const columns = Object.keys(row)
      const values = columns.map((_, index) => `$${index + 1}`)
      const [written] = await select<Written>(
        `insert into ${table} (${columns.join(', ')}) values (${values.join(', ')}) returning *`,
        Object.values(row),
      )
      if (!written) throw new Error(`Nothing was written to ${table}`)
      return written
    },
    end: () => client.end(),
  }
}
