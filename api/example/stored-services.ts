import type { ClientBase } from 'pg'
import type { Position } from '../people/post.entity.ts'
import type { FormSchema, SkipRule } from '../serviceTypes/procedure.ts'
import type { UnitLevel } from '../units/unit.entity.ts'
import { type ExampleService, exampleServices } from './services.ts'

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
  formSchema: FormSchema
  stages: StoredStage[]
}

export interface StoredStage {
  id: number
  position: number
  name: string
  level: UnitLevel
  decidedBy: Position
  standardSeconds: number
  skipWhen: SkipRule | null
}

/** The version that requests submitted on a day begin with. */
export function chainOn(service: StoredService, day: string): StoredChain {
  return service.chains.findLast(({ validFrom }) => validFrom <= day) ?? service.chains[0]!
}

/** The services of the example with the chains they were delivered with, whatever the city has published since. */
export async function readServices(client: ClientBase): Promise<StoredService[]> {
  const { rows } = await client.query<StoredChain & { code: string }>(selectChains, [
    exampleServices.map(({ code }) => code),
  ])
  return exampleServices.flatMap((example) => {
    const chains = rows.flatMap(({ code, ...chain }) => (code === example.code ? [chain] : []))
    return chains.length > 0 ? [{ id: chains[0]!.serviceTypeId, example, chains }] : []
  })
}

const selectChains = `
  select service_type.code, chain.id, service_type_id as "serviceTypeId", chain.version, chain.valid_from::text as "validFrom",
    form_schema as "formSchema",
    (select json_agg(json_build_object('id', stage.id, 'position', stage.position, 'name', stage.name, 'level', level,
                                       'decidedBy', decided_by, 'standardSeconds', standard_seconds,
                                       'skipWhen', skip_when) order by stage.position)
       from stage where chain_id = chain.id) as stages
    from chain
    join service_type on service_type.id = service_type_id
   where service_type.code = any($1) and chain.is_example
   order by service_type_id, chain.version`
