import { LockMode, ref } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { randomBytes } from 'node:crypto'
import { Role } from '../base/context.ts'
import type { ReadContext } from '../read/context.ts'
import { byId } from '../read/roots.ts'
import { notFound } from '../base/errors.ts'
import { Unit } from '../units/unit.entity.ts'
import { Account } from './account.entity.ts'
import { ApiClient } from './api-client.entity.ts'
import type { ApiClientCreateInput, ApiClientUpdateInput } from './api-client-input.ts'
import { type ApiClientAction, checkApiClient, refuseImpossible } from './api-client-rules.ts'
import { ApiKey } from './api-key.entity.ts'
import { hashOf } from './token.ts'

/** Makes a client with its account and its first key. Raises INVALID_INPUT. */
export function createApiClient(
  em: SqlEntityManager,
  { name, contact, unit: code, scopes, ratePerMinute, expiresAt = null }: ApiClientCreateInput,
  key: string,
  { now, reference }: ReadContext,
): ApiClient {
  checkApiClient({ name, contact, scopes, ratePerMinute, expiresAt }, now)
  const { id, place } = reference.require(Unit, code, 'input.unit')
  const unit = ref(Unit, id)
  const username = `api.${randomBytes(8).toString('hex')}`
  const account = em.create(
    Account,
    { username, name: name.trim(), role: Role.API_CLIENT, unit, place, recoveryHashes: [] },
    { partial: true },
  )
  const client = em.create(
    ApiClient,
    {
      account: ref(account),
      name: name.trim(),
      contact: contact.trim(),
      unit,
      place,
      scopes: [...new Set(scopes)],
      ratePerMinute,
      expiresAt,
      createdAt: now,
      disabledAt: null,
    },
    { partial: true },
  )
  addKey(em, client, key, now)
  return client
}

/** Changes what is given of a client; a new unit takes its account and its keys along. Raises INVALID_INPUT. */
export async function updateApiClient(
  em: SqlEntityManager,
  client: ApiClient,
  input: ApiClientUpdateInput,
  { now, reference }: ReadContext,
): Promise<void> {
  checkApiClient(input, now)
  const account = await client.account.loadOrFail()
  if (input.name != null) client.name = account.name = input.name.trim()
  if (input.contact != null) client.contact = input.contact.trim()
  if (input.scopes != null) client.scopes = [...new Set(input.scopes)]
  if (input.ratePerMinute != null) client.ratePerMinute = input.ratePerMinute
  if (input.expiresAt !== undefined) client.expiresAt = input.expiresAt
  if (input.unit == null) return
  const { id, place } = reference.require(Unit, input.unit, 'input.unit')
  for (const moved of [client, account]) Object.assign(moved, { unit: ref(Unit, id), place })
  for (const key of await keysOf(em, client)) key.place = place
}

/** Gives a client a new key; its former ones end after so many hours, if they do not end sooner. */
export async function rotateKey(em: SqlEntityManager, client: ApiClient, key: string, overlapHours: number, now: Date) {
  const end = new Date(now.getTime() + overlapHours * 3_600_000)
  for (const former of await keysOf(em, client)) {
    if (!former.revokedAt && (!former.expiresAt || former.expiresAt > end)) former.expiresAt = end
  }
  addKey(em, client, key, now)
}

/** The client, locked until the transaction ends. Raises NOT_FOUND, and CONFLICT for an action its state does not allow. */
export async function clientFor(em: SqlEntityManager, id: string, action: ApiClientAction): Promise<ApiClient> {
  const client = byId(id) && (await em.findOne(ApiClient, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }))
  if (!client) throw notFound('API client')
  refuseImpossible(action, client)
  return client
}

const keysOf = (em: SqlEntityManager, client: ApiClient) => em.find(ApiKey, { client: client.id })

function addKey(em: SqlEntityManager, client: ApiClient, key: string, now: Date): void {
  const hint = key.slice(-4)
  const { place } = client
  const written = { client: ref(client), place, keyHash: hashOf(key), hint, createdAt: now }
  em.create(ApiKey, { ...written, expiresAt: null, lastUsedAt: null, revokedAt: null }, { partial: true })
}
