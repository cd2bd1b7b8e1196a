import type { ClientBase } from 'pg'
import type { Position } from '../people/post.entity.ts'
import type { UnitLevel } from '../units/unit.entity.ts'
import { type ExampleService, exampleServices, stageCode } from './services.ts'

/** A service as it is stored, its chains in the order of their versions. */
export interface StoredService {
  id: number
  example: ExampleService
  chains: StoredChain[]
}

export interface StoredChain {
  id: number
  serviceTypeId: number
  version: number
  validFrom: string
  stages: StoredStage[]
}

export interface StoredStage {
  id: number
  position: number
  name: string
  level: UnitLevel
  decidedBy: Position
  standardSeconds: number
}

/** The version that requests submitted on a day begin with. */
export function chainOn(service: StoredService, day: string): StoredChain {
  return service.chains.findLast(({ validFrom }) => validFrom <= day) ?? service.chains[0]!
}

/** The example services with their identifiers, counted from 1. */
export function numberServices(): StoredService[] {
  let [chainId, stageId] = [0, 0]
  return exampleServices.map((example, nth) => {
    const chains = example.chains.map(({ validFrom, stages }, before) => ({
      id: (chainId += 1),
      serviceTypeId: nth + 1,
      version: before + 1,
      validFrom,
      stages: stages.map((stage, index) => ({ id: (stageId += 1), position: index + 1, ...stage })),
    }))
    return { id: nth + 1, example, chains }
  })
}

/** Stores services with their chains and stages where there are none yet. */
export async function storeServices(client: ClientBase, services: readonly StoredService[]): Promise<void> {
  await client.query(
    'insert into service_type (id, code, name) select * from unnest($1::int[], $2::text[], $3::text[])',
    [
      services.map(({ id }) => id),
      services.map(({ example }) => example.code),
      services.map(({ example }) => example.name),
    ],
  )
  const chains = services.flatMap((service) => service.chains)
  await client.query(
    `insert into chain (id, service_type_id, version, valid_from)
     select * from unnest($1::int[], $2::int[], $3::int[], $4::date[])`,
    [
      chains.map(({ id }) => id),
      chains.map(({ serviceTypeId }) => serviceTypeId),
      chains.map(({ version }) => version),
      chains.map(({ validFrom }) => validFrom),
    ],
  )
  const stages = chains.flatMap((chain) => chain.stages.map((stage) => ({ ...stage, chain })))
  await client.query(insertStages, [
    stages.map(({ id }) => id),
    stages.map(({ chain }) => chain.id),
    stages.map(({ chain }) => chain.serviceTypeId),
    stages.map(({ position }) => position),
    stages.map(({ name }) => stageCode(name)),
    stages.map(({ name }) => name),
    stages.map(({ level }) => level),
    stages.map(({ decidedBy }) => decidedBy),
    stages.map(({ standardSeconds }) => standardSeconds),
  ])
}

const insertStages = `
  insert into stage (id, chain_id, service_type_id, position, code, name, level, decided_by, standard_seconds)
  select * from unnest(
    $1::int[], $2::int[], $3::int[], $4::int[], $5::text[], $6::text[], $7::text[], $8::text[], $9::int[])`
