import { registerEnumType } from 'type-graphql'
import { Scope } from '../base/context.ts'
import { DomainError, type FieldErrors } from '../base/errors.ts'

/** What a caller may do with an API client now. */
export enum ApiClientAction {
  UPDATE = 'UPDATE',
  ROTATE_KEY = 'ROTATE_KEY',
  DISABLE = 'DISABLE',
  ENABLE = 'ENABLE',
}

registerEnumType(ApiClientAction, {
  name: 'ApiClientAction',
  description: 'What a caller may do with an API client now.',
  valuesConfig: {
    UPDATE: { description: 'Change what it is and what it may do: apiClientUpdate.' },
    ROTATE_KEY: { description: 'Give it a new key: apiClientRotateKey.' },
    DISABLE: { description: 'Switch it off: apiClientDisable.' },
    ENABLE: { description: 'Switch it on again: apiClientEnable.' },
  },
})

/** What may be done with a client, by whoever may see it: only system administrators may. */
export function apiClientActions({ disabledAt }: { disabledAt: Date | null }): ApiClientAction[] {
  const { UPDATE, ROTATE_KEY, DISABLE, ENABLE } = ApiClientAction
  return disabledAt ? [UPDATE, ENABLE] : [UPDATE, ROTATE_KEY, DISABLE]
}

/** Raises CONFLICT for what apiClientActions does not offer. */
export function refuseImpossible(action: ApiClientAction, client: { disabledAt: Date | null }): void {
  if (apiClientActions(client).includes(action)) return
  const state = client.disabledAt ? 'off' : 'on'
  throw new DomainError('CONFLICT', `The client is switched ${state}, so ${action} is not possible; read it again.`)
}

/** Whether a key opens anything, as far as the key goes. */
export function isValidKey({ expiresAt, revokedAt }: { expiresAt: Date | null; revokedAt: Date | null }, now: Date) {
  return revokedAt === null && (expiresAt === null || expiresAt > now)
}

/** What is asked of a client; what is left out stays as it is. */
export interface ApiClientWish {
  name?: string | null
  contact?: string | null
  scopes?: string[] | null
  ratePerMinute?: number | null
  expiresAt?: Date | null
}

const known = Object.values(Scope) as string[]

/** Raises INVALID_INPUT naming every field that makes no sense. */
export function checkApiClient({ name, contact, scopes, ratePerMinute, expiresAt }: ApiClientWish, now: Date): void {
  const fields: FieldErrors = {}
  if (name != null && !fits(name, 100)) fields['input.name'] = 'A name has 1 to 100 characters.'
  if (contact != null && !fits(contact, 200)) fields['input.contact'] = 'A contact has 1 to 200 characters.'
  const unknown = scopes?.filter((scope) => !known.includes(scope)) ?? []
  if (unknown.length > 0) {
    fields['input.scopes'] = `There is no scope ${unknown.slice(0, 3).join(', ')}. There are: ${known.join(', ')}.`
  }
  if (ratePerMinute != null && (ratePerMinute < 1 || ratePerMinute > 100_000)) {
    fields['input.ratePerMinute'] = 'A limit is from 1 to 100,000 requests a minute.'
  }
  if (expiresAt != null && expiresAt <= now) fields['input.expiresAt'] = 'The end must lie in the future.'
  const [first] = Object.values(fields)
  if (first) throw new DomainError('INVALID_INPUT', first, fields)
}

const fits = (text: string, longest: number) => text.trim().length > 0 && text.trim().length <= longest

const longestOverlap = 720

/** Raises INVALID_INPUT for an overlap that is no time, or too long. */
export function checkOverlap(hours: number): void {
  if (hours >= 0 && hours <= longestOverlap) return
  const message = `Former keys go on for 0 to ${longestOverlap} hours.`
  throw new DomainError('INVALID_INPUT', message, { overlapHours: message })
}
