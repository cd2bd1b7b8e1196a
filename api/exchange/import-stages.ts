import type { ClientBase } from 'pg'
import { CannotStart } from '../base/cannot-start.ts'
import type { ImportTarget } from './import-target.ts'
import type { Mapping } from './mapping.ts'
import { freeSlug } from './slug.ts'

const mostStages = 1000

/** The service a history belongs to, with its chain, made when there is none; nobody can ask for it here. */
export async function importService(
  client: ClientBase,
  { service }: ImportTarget,
  mapping: Mapping,
  validFrom: string,
): Promise<{ id: number; chainId: number }> {
  if (service) return service
  const { code, name } = mapping.service
  const { rows } = await client.query<{ id: number; chainId: number }>(insertService, [code, name, validFrom])
  return rows[0]!
}

/** Makes `imported_stage`, the stage of every name in the log, adding new ones to the chain; answers how many. */
export async function importStages(client: ClientBase, service: { id: number; chainId: number }): Promise<number> {
  const { rows: names } = await client.query<{ name: string }>(selectNames, [mostStages + 1])
  if (names.length > mostStages) {
    throw new CannotStart(`The log has more than ${mostStages} different stages; is it the right column?`)
  }
  const { rows: known } = await client.query<{ code: string; name: string }>(
    'select code, name from stage where chain_id = $1',
    [service.chainId],
  )
  const taken = new Set(known.map(({ code }) => code))
  const knownNames = new Set(known.map(({ name }) => name))
  const added = names.map(({ name }) => name).filter((name) => !knownNames.has(name))
  await client.query(insertStages, [
    service.chainId,
    service.id,
    known.length,
    added,
    added.map((name) => freeSlug(name, taken)),
  ])
  await client.query(createTable, [service.chainId])
  return added.length
}

const insertService = `
  with made as (
    insert into service_type (code, name, active) values ($1, $2, false)
    on conflict (code) do update set code = excluded.code
    returning id
  )
  insert into chain (service_type_id, version, valid_from) select id, 1, $3 from made
  returning service_type_id as id, id as "chainId"`

const selectNames = 'select stage as name from imported_row group by stage order by min(nth) limit $1'

const insertStages = `
  insert into stage (chain_id, service_type_id, position, code, name)
  select $1, $2, $3 + nth, code, name
    from unnest($4::text[], $5::text[]) with ordinality as added(name, code, nth)
   order by nth`

const createTable = `
  create temporary table imported_stage on commit drop as select name, id as stage_id from stage where chain_id = $1`
