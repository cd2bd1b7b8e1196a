import { codesOf, startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import { homeRt } from '../support/units.ts'

/** A server with someone in every post from an RT up to its kecamatan, and one who keeps the records. */
export interface Deciding {
  api: TestApi
  build: Builders
  tokens: Record<'rt' | 'rw' | 'lurah' | 'camat' | 'admin', string>
  /** Asks for a mutation that answers with a request. */
  send(field: string, args: string, token: string): Promise<Sent>
  end(): Promise<void>
}

/** What a mutation answered: the request, or the codes and messages of what was refused. */
export interface Sent {
  request: Record<string, unknown> | undefined
  codes: string[]
  message: string
}

export const rw = '35.74.04.1003.02'
export const kelurahan = '35.74.04.1003'
const kecamatan = '35.74.04'

const answer = `id version status stage { code } waitingAt { code } waitingSince dueAt openedAt closedAt
  claimedBy { id } allowedActions undoUntil`

export async function startDeciding(options: Parameters<typeof startApi>[0] = {}): Promise<Deciding> {
  const api = await startApi(options)
  const build = await startBuilding(api.database)
  const heads = { rt: homeRt, rw, lurah: kelurahan, camat: kecamatan }
  for (const [name, unit] of Object.entries(heads)) await build.officer({ unit, username: `kepala.${name}` })
  await build.account({ username: 'kepala.admin', role: 'KELURAHAN_ADMIN', unit: kelurahan })
  const names = ['rt', 'rw', 'lurah', 'camat', 'admin'] as const
  const signedIn = await Promise.all(names.map((name) => api.signIn(`kepala.${name}`)))
  const tokens = Object.fromEntries(names.map((name, index) => [name, signedIn[index]!])) as Deciding['tokens']
  return {
    api,
    build,
    tokens,
    async send(field, args, token) {
      const sent = await api.query<Record<string, Record<string, unknown>>>(
        `mutation { ${field}(${args}) { ${answer} } }`,
        {},
        token,
      )
      return { request: sent.data?.[field], codes: codesOf(sent), message: sent.errors?.[0]?.message ?? '' }
    },
    async end() {
      await build.end()
      await api.close()
    },
  }
}
