import type { ServiceTypeRecordFragment } from '../generated/graphql.ts'
import { newKey } from '../provider/newKey.ts'

/** What is written down of a service beside its chain. */
export interface ServiceDraft {
  code: string
  name: string
  /** Code of the agency; null for the administration of the kelurahan. */
  owner: string | null
  cost: string
  product: string
  legalBasis: string
  classifications: { key: string; code: string; validFrom: string }[]
}

/** The service as it is; null for a new one. */
export function serviceDraftOf(service: ServiceTypeRecordFragment | null): ServiceDraft {
  return {
    code: service?.code ?? '',
    name: service?.name ?? '',
    owner: service?.owner?.code ?? null,
    cost: String(service?.cost ?? 0),
    product: service?.product ?? '',
    legalBasis: service?.legalBasis ?? '',
    classifications: (service?.classifications ?? []).map((each) => ({ ...each, key: newKey() })),
  }
}

/** The draft as it is sent, without the code, which stays. */
export function serviceInputOf({ name, owner, cost, product, legalBasis, classifications }: ServiceDraft) {
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim())
  return {
    name: name.trim(),
    owner,
    cost: Math.round(Number(cost)) || 0,
    product: orNull(product),
    legalBasis: orNull(legalBasis),
    classifications: classifications.map(({ code, validFrom }) => ({ code: code.trim(), validFrom })),
  }
}
