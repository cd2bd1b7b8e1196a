import type { ClientBase } from 'pg'
import { stageCode } from '../stage-code.ts'
import { civilRegistration } from './civil-registration.ts'
import type { DeliveredChain, DeliveredService } from './delivered-service.ts'
import { introductions } from './introductions.ts'
import { statements } from './statements.ts'

/** THE list of the services that come with a new installation. */
export const deliveredServices: readonly DeliveredService[] = [...civilRegistration, ...statements, ...introductions]

/** Permendagri 83/2022 holds for the letters of the year after it. */
const classifiedSince = '2023-01-01'

/** Stores the delivered services that are missing, with their chains marked as examples; answers how many those were. */
export async function loadServices(client: ClientBase): Promise<number> {
  const { rows: known } = await client.query<{ code: string }>('select code from service_type')
  const missing = deliveredServices.filter((service) => !known.some(({ code }) => code === service.code))
  for (const service of missing) {
    const { code, name, product, legalBasis, classification, chains } = service
    const { rows } = await client.query<{ id: number }>(insertService, [
      code,
      name,
      product,
      legalBasis,
      classification,
      classifiedSince,
    ])
    for (const [index, chain] of chains.entries()) await storeChain(client, rows[0]!.id, index + 1, chain)
  }
  return missing.length
}

async function storeChain(client: ClientBase, serviceTypeId: number, version: number, chain: DeliveredChain) {
  const { validFrom, formSchema, documents, stages } = chain
  await client.query(insertChain, [
    serviceTypeId,
    version,
    validFrom,
    JSON.stringify(formSchema),
    JSON.stringify(documents),
    stages.map(({ name }) => stageCode(name)),
    stages.map(({ name }) => name),
    stages.map(({ level }) => level),
    stages.map(({ decidedBy }) => decidedBy),
    stages.map(({ standardSeconds }) => standardSeconds),
    stages.map(({ skipWhen }) => (skipWhen ? JSON.stringify(skipWhen) : null)),
  ])
}

const insertService = `
  with made as (
    insert into service_type (code, name, product, legal_basis) values ($1, $2, $3, $4) returning id
  ), filed as (
    insert into classification (service_type_id, code, valid_from) select id, $5, $6::date from made
  )
  select id from made`

const insertChain = `
  with made as (
    insert into chain (service_type_id, version, valid_from, form_schema, documents, is_example)
    values ($1, $2, $3, $4, $5, true) returning id
  )
  insert into stage (chain_id, service_type_id, position, code, name, level, decided_by, standard_seconds, skip_when)
  select made.id, $1, nth, code, name, level, decided_by, standard_seconds, skip_when
    from made,
      unnest($6::text[], $7::text[], $8::text[], $9::text[], $10::int[], $11::jsonb[]) with ordinality
        as passed (code, name, level, decided_by, standard_seconds, skip_when, nth)
   order by nth`
