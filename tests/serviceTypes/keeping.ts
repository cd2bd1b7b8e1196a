import type { TestApi } from '../support/api.ts'

/** A stage as it is sent. */
export const stage = (level: string, decidedBy: string, more: object = {}) => ({
  name: `Tahap ${level}`,
  level,
  decidedBy,
  ...more,
})
/** A chain of two stages. */
export const chain = {
  formSchema: { type: 'object', properties: { guests: { type: 'integer', title: 'Tamu' } } },
  documents: [{ code: 'ktp', name: 'KTP' }],
  stages: [stage('RT', 'RT_HEAD', { standardSeconds: 3600 }), stage('KELURAHAN', 'LURAH')],
}
/** A new service with that chain. */
export const service = (code: string, more: object = {}) => ({ code, name: `Layanan ${code}`, chain, ...more })

/** All there is to know of a service. */
export const fields = `code name version active cost product legalBasis owner { code } classification
  classifications { code validFrom } allowedActions
  chain { version validFrom isExample formSchema documents { code name required }
    stages { position code name level decidedBy standardSeconds skipWhen } }
  chains { version validFrom }`

/** What is answered of a service. */
export type Answered = Record<string, unknown> & {
  version: number
  chain: { version: number }
  chains: { version: number }[]
}

/** The mutations of services, by this caller unless another is named. */
export function keeping(by: () => { api: TestApi; token: string }) {
  const run = <Field extends string>(document: string, variables: object, token = by().token) =>
    by().api.query<Record<Field, Answered>>(document, variables, token)
  const create = (input: object, token?: string) =>
    run<'serviceTypeCreate'>(
      `mutation ($input: ServiceTypeInput!) { serviceTypeCreate(input: $input) { ${fields} } }`,
      { input },
      token,
    )
  const update = (code: string, input: object, seenVersion: number | null = null, token?: string) =>
    run<'serviceTypeUpdate'>(
      `mutation ($code: String!, $input: ServiceTypeUpdateInput!, $seenVersion: Int) {
      serviceTypeUpdate(code: $code, input: $input, seenVersion: $seenVersion) { ${fields} } }`,
      { code, input, seenVersion },
      token,
    )
  const publish = (code: string, input: object, seenVersion: number | null = null, token?: string) =>
    run<'chainPublish'>(
      `mutation ($code: String!, $input: ChainInput!, $seenVersion: Int) {
      chainPublish(serviceType: $code, input: $input, seenVersion: $seenVersion) { ${fields} } }`,
      { code, input, seenVersion },
      token,
    )
  const toggle = (code: string, active: boolean, token?: string) =>
    run<'serviceTypeSwitch'>(
      'mutation ($code: String!, $active: Boolean!) { serviceTypeSwitch(code: $code, active: $active) { version active } }',
      { code, active },
      token,
    )
  return { create, update, publish, toggle }
}
