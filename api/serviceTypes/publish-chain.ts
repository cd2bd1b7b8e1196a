import { ref } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import type { ChainInput } from './chain-input.ts'
import { Chain } from './chain.entity.ts'
import { codesOf } from './check-stages.ts'
import type { FormSchema, SkipRule } from './procedure.ts'
import type { ServiceType } from './service-type.entity.ts'
import { Stage } from './stage.entity.ts'

/** Adds a version to the chains of a service, after all there are; it was checked before. */
export function publishChain(
  em: SqlEntityManager,
  serviceType: ServiceType,
  input: ChainInput,
  { version, today, now }: { version: number; today: string; now: Date },
): void {
  const chain = em.create(
    Chain,
    {
      serviceType: ref(serviceType),
      version,
      validFrom: input.validFrom ?? today,
      formSchema: input.formSchema as unknown as FormSchema,
      documents: input.documents.map(({ code, name, required }) => ({ code, name: name.trim(), required })),
      isExample: false,
      createdAt: now,
    },
    { partial: true },
  )
  const codes = codesOf(input.stages)
  for (const [index, { name, level, decidedBy, standardSeconds = null, skipWhen }] of input.stages.entries()) {
    const stage = { position: index + 1, code: codes[index]!, name: name.trim(), level, decidedBy, standardSeconds }
    const rule = skipWhen ? ({ ...skipWhen } as SkipRule) : null
    em.create(Stage, { ...stage, chain: ref(chain), serviceType: ref(serviceType), skipWhen: rule }, { partial: true })
  }
}
