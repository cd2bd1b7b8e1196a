import { codesOf, type TestApi } from '../support/api.ts'

export interface Created {
  key: string | null
  apiClient: { id: string }
}

type Shown = Record<string, unknown> & { keys: Record<string, unknown>[] }

export const create = `mutation ($input: ApiClientCreateInput!, $idempotencyKey: String) {
  apiClientCreate(input: $input, idempotencyKey: $idempotencyKey) { key apiClient { id } } }`

export const input = (wish: object = {}) => ({
  name: 'Aplikasi Uji',
  contact: 'Dinas Uji, uji@example.org',
  unit: '35.74.04.1003',
  scopes: ['requests:read'],
  ...wish,
})

const shown = `{ name contact unit { code } scopes ratePerMinute expiresAt isExpired createdAt disabledAt allowedActions
  keys { hint createdAt expiresAt lastUsedAt revokedAt isValid } }`

/** What a system administrator does with API clients. */
export class ClientAdmin {
  readonly #api: TestApi
  readonly #username: string
  token = ''

  constructor(api: TestApi, username: string) {
    this.#api = api
    this.#username = username
  }

  /** Signs in, again after the clock was moved. */
  async signIn(): Promise<void> {
    this.token = await this.#api.signIn(this.#username)
  }

  async clientOf(wish: object = {}): Promise<{ id: string; key: string }> {
    const answer = await this.#api.query<{ apiClientCreate: Created }>(create, { input: input(wish) }, this.token)
    if (!answer.data) throw new Error(answer.errors?.[0]?.message)
    const { key, apiClient } = answer.data.apiClientCreate
    return { id: apiClient.id, key: key! }
  }

  /** The new key, or the code of what failed. */
  async rotate(id: string, overlapHours?: number): Promise<string> {
    const hours = overlapHours === undefined ? '' : `, overlapHours: ${overlapHours}`
    const mutation = `mutation { apiClientRotateKey(id: ${id}${hours}) { key apiClient { id } } }`
    const answer = await this.#api.query<{ apiClientRotateKey: Created }>(mutation, {}, this.token)
    return answer.data?.apiClientRotateKey.key ?? codesOf(answer).join()
  }

  /** The codes of what failed; none when it is done. */
  async does(mutation: string, token = this.token): Promise<string[]> {
    return codesOf(await this.#api.query(`mutation { ${mutation} }`, {}, token))
  }

  async look(id: string, server = this.#api): Promise<Shown> {
    const { data } = await server.query<{ apiClient: Shown }>(`{ apiClient(id: ${id}) ${shown} }`, {}, this.token)
    return data!.apiClient
  }
}
