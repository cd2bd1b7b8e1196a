import type { ClientBase } from 'pg'
import { CannotStart } from '../base/cannot-start.ts'
import { UnitLevel } from '../units/unit.entity.ts'
import type { Mapping } from './mapping.ts'

/** A unit, as the import needs it. */
export interface TargetUnit {
  id: number
  code: string
  place: number
  placeEnd: number
}

/** Where a history goes. */
export interface ImportTarget {
  /** The unit that owns the requests. */
  root: TargetUnit
  /** The service and its newest chain; null while the service does not exist. */
  service: { id: number; chainId: number } | null
}

/** Finds where a history goes. Throws `CannotStart` when there is no such unit, or the service has a chain of our own. */
export async function findTarget(client: ClientBase, mapping: Mapping): Promise<ImportTarget> {
  const root = await findRoot(client, mapping.unitRoot)
  const { rows } = await client.query<{ id: number; chainId: number; isOurs: boolean }>(selectService, [
    mapping.service.code,
  ])
  const service = rows[0]
  if (service?.isOurs) {
    throw new CannotStart(
      `${mapping.service.code} is a service with a chain of its own; import its history under another service.code.`,
    )
  }
  return { root, service: service ?? null }
}

async function findRoot(client: ClientBase, code: string | null): Promise<TargetUnit> {
  const { rows } = await client.query<TargetUnit>(selectRoot, [code, UnitLevel.CITY])
  const root = rows.find((unit) => code === null || unit.code === code)
  if (root) return root
  if (rows.length > 0) throw new CannotStart(`There is no unit ${code}, which the mapping names as its unitRoot.`)
  throw new CannotStart('The database has no units yet. Run npm start or npm run seed first.')
}

const selectRoot = `select id, code, place, place_end as "placeEnd" from unit where code = $1 or level = $2`

const selectService = `
  select service_type.id, chain.id as "chainId",
    exists (select from stage where chain_id = chain.id and level is not null) as "isOurs"
    from service_type
    join chain on chain.service_type_id = service_type.id
   where service_type.code = $1
   order by chain.version desc
   limit 1`
