import { isIPv4 } from 'node:net'
import type { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { Vault } from '../base/vault.ts'
import type { Connections } from '../read/connections.ts'
import { rateLimiter } from './rate-limiter.ts'
import { Semaphore } from './semaphore.ts'

/** Wrong tries of an account are counted for an hour from the first; those of an address for a quarter. */
const triesCounted = 3600
const addressCounted = 900
/** Wrong tries an address has before it must wait for its count to end: an office may share one. */
const triesOfAddress = 50
const lockedFor = 900

/** How many seconds pass after so many wrong tries before the next: none after the first four, doubling, then locked. */
export function waitAfter(tries: number): number {
  if (tries < 5) return 0
  return tries < 10 ? 2 ** (tries - 4) : lockedFor
}

/** Whether a password may be tried now. */
export interface Permission {
  /** In how many seconds it may be tried; null for now. */
  retryAfter: number | null
  /** Whether this is the first refusal of this wait, to be put on record: the rest tells nothing new. */
  isNews: boolean
}

const granted: Permission = { retryAfter: null, isNews: false }

/**
 * Slows down and locks out who tries passwords, per account and per address, over all servers. A try is counted before
 * the password is looked at, so that many at once are no way around; a right one takes its count back.
 * No name or address is readable in what is stored.
 */
export class Throttle {
  readonly #tries: RateLimiterPostgres
  readonly #waits: RateLimiterPostgres
  readonly #addresses: RateLimiterPostgres
  readonly #vault: Vault
  readonly #turns = new Map<string, Semaphore>()

  constructor(connections: Connections, vault: Vault) {
    this.#vault = vault
    this.#tries = rateLimiter(connections, { keyPrefix: 'sign-in-tries', points: 10, duration: triesCounted })
    this.#waits = rateLimiter(connections, { keyPrefix: 'sign-in-wait', points: 1, duration: lockedFor })
    const perAddress = { points: triesOfAddress, duration: addressCounted }
    this.#addresses = rateLimiter(connections, { keyPrefix: 'sign-in-address', ...perAddress })
  }

  /**
   * Does a try from its count to its end, one of an account at a time: right ones that come at once are not taken for
   * wrong ones. Raises RATE_LIMITED when too many wait.
   */
  async inTurn<T>(username: string, task: () => Promise<T>): Promise<T> {
    const turns = this.#turns.get(username) ?? new Semaphore(1, 50)
    this.#turns.set(username, turns)
    try {
      return await turns.run(task)
    } finally {
      if (turns.isIdle) this.#turns.delete(username)
    }
  }

  /** Counts a try of this account, whether or not there is such a one, from this address. */
  async try(username: string, address: string): Promise<Permission> {
    const account = this.#keyOf(username)
    if (await this.#waits.get(account)) return refused(await this.#waits.penalty(account, 1, { customDuration: 1 }), 2)
    const permission = await this.tryFrom(address)
    if (permission.retryAfter !== null) return permission
    const { consumedPoints } = await this.#tries.penalty(account)
    const seconds = waitAfter(consumedPoints)
    if (seconds === 0) return granted
    // Of many that come at once only the first finds no wait.
    const wait = await this.#waits.penalty(account, 1, { customDuration: seconds })
    return wait.consumedPoints > 1 ? refused(wait, 2) : granted
  }

  /** Counts a try from this address alone: for who signs in elsewhere. */
  async tryFrom(address: string): Promise<Permission> {
    const count = await this.#addresses.penalty(this.#keyOf(networkOf(address)))
    return count.consumedPoints > triesOfAddress ? refused(count, triesOfAddress + 1) : granted
  }

  /** The try was right: the account begins anew. */
  async succeed(username: string, address: string): Promise<void> {
    await Promise.all([this.clear(username), this.takeBackFrom(address)])
  }

  /** The try neither failed nor succeeded: it is not counted. */
  async takeBack(username: string, address: string): Promise<void> {
    const account = this.#keyOf(username)
    await Promise.all([this.#tries.reward(account), this.#waits.delete(account), this.takeBackFrom(address)])
  }

  async takeBackFrom(address: string): Promise<void> {
    await this.#addresses.reward(this.#keyOf(networkOf(address)))
  }

  /** In how many seconds a password of this account may be tried again; null for now. */
  async waitOf(username: string): Promise<number | null> {
    const wait = await this.#waits.get(this.#keyOf(username))
    return wait && secondsOf(wait)
  }

  /** Forgets the wrong tries of an account. */
  async clear(username: string): Promise<void> {
    const account = this.#keyOf(username)
    await Promise.all([this.#tries.delete(account), this.#waits.delete(account)])
  }

  #keyOf(what: string): string {
    return this.#vault.hash(what, 'sign-in')
  }
}

const throttles = new WeakMap<Connections, Throttle>()

/** The throttle of a server. */
export function throttleOf({ connections, vault }: { connections: Connections; vault: Vault }): Throttle {
  const throttle = throttles.get(connections) ?? new Throttle(connections, vault)
  throttles.set(connections, throttle)
  return throttle
}

/** Whoever has an address of IPv6 has the 2⁶⁴ beside it too: those count as one. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped || isIPv4(address)) return mapped ?? address
  const [head = '', tail = ''] = address.split('::')
  const [before, after] = [head, tail].map((part) => part.split(':').filter((group) => group !== ''))
  const zeros = Array.from({ length: Math.max(0, 8 - before!.length - after!.length) }, () => '0')
  const groups = address.includes('::') ? [...before!, ...zeros, ...after!] : before!
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, '').toLowerCase())
    .join(':')
}

const refused = (count: RateLimiterRes, first: number): Permission => ({
  retryAfter: secondsOf(count),
  isNews: count.consumedPoints === first,
})

const secondsOf = ({ msBeforeNext }: RateLimiterRes) => Math.max(1, Math.ceil(msBeforeNext / 1000))
