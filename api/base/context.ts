import { registerEnumType } from 'type-graphql'
import type { Vault } from './vault.ts'

/** What a user is to the system. */
export enum Role {
  RESIDENT = 'RESIDENT',
  OFFICER = 'OFFICER',
  KELURAHAN_ADMIN = 'KELURAHAN_ADMIN',
  AGENCY_ADMIN = 'AGENCY_ADMIN',
  EVALUATOR = 'EVALUATOR',
  SYSTEM_ADMIN = 'SYSTEM_ADMIN',
  API_CLIENT = 'API_CLIENT',
}

registerEnumType(Role, {
  name: 'Role',
  description: 'What a user is to the system (peran).',
  valuesConfig: {
    RESIDENT: { description: 'A resident (warga), who asks for letters and services.' },
    OFFICER: { description: 'An officer (petugas), who decides what their post allows.' },
    KELURAHAN_ADMIN: { description: 'Keeps the records of a kelurahan.' },
    AGENCY_ADMIN: { description: 'Keeps the records of an agency (Perangkat Daerah).' },
    EVALUATOR: { description: 'Evaluates the services of the city (Diskominfo).' },
    SYSTEM_ADMIN: { description: 'Runs this installation.' },
    API_CLIENT: { description: 'A third-party application.' },
  },
})

/** Everyone who works for the city: neither a resident nor a program. */
export const staff: readonly Role[] = Object.values(Role).filter(
  (role) => role !== Role.RESIDENT && role !== Role.API_CLIENT,
)

/** Who keeps records, users or keys: they have a second factor. */
export const administrators: readonly Role[] = [Role.KELURAHAN_ADMIN, Role.AGENCY_ADMIN, Role.SYSTEM_ADMIN]

/** What an API client may be allowed, each for what it needs. */
export enum Scope {
  REQUESTS_READ = 'requests:read',
  REQUESTS_WRITE = 'requests:write',
  RESIDENTS_READ = 'residents:read',
  OFFICERS_READ = 'officers:read',
  METRICS_READ = 'metrics:read',
}

/** What a user must do before anything else: choose a password of their own, or enrol a second factor. */
export type Pending = 'PASSWORD' | 'SECOND_FACTOR'

/** An interval of places, see units/territory.ts. */
interface Places {
  low: number
  high: number
}

/** A post the caller holds today. */
export interface HeldPost extends Places {
  position: string
  /** Definitive, or acting in it (PLT, PLH). */
  capacity: string
  unitId: number
  unitCode: string
  level: string
}

/** Who asks: codes and ids only. */
export interface Caller extends Places {
  accountId: string
  username: string
  role: Role
  /** The place of the account's unit. */
  place: number
  /** The officer behind the account; null for those who decide nothing. */
  officerId: string | null
  /** The resident behind the account; null for everyone else. */
  residentId: string | null
  /** The level of the unit whose territory the caller sees; NONE for who sees no territory. */
  level: string
  /** Further territories: of an officer's other posts. */
  others: readonly Places[]
  /** The posts by which the caller may decide now: those held today by an officer, none in any other role. */
  posts: readonly HeldPost[]
  /** What an API client may do; none for people, who have a role. */
  scopes: readonly string[]
  /** Null when the caller may go about their business. */
  pending: Pending | null
  /** The session of the token; null for an API client. */
  sessionId: string | null
  /** How many operations a minute an API client may send; null for people. */
  ratePerMinute: number | null
}

/** Reckons with the own clock of a unit; null where its calendar does not reach. */
export interface DueClock {
  /** By when so many seconds will have passed. */
  add(from: Date, seconds: number): Date | null
  /** Seconds from one instant to a later one. */
  secondsBetween(from: Date, to: Date): number | null
  /** The years between whose holidays are not known, so that what is reckoned over them can say so. */
  yearsWithoutHolidays(from: Date, to: Date): number[]
}

/** Someone in a post, from one WIB day to another. */
export interface Seat {
  unitId: number
  position: string
  officerId: string
  /** The resident the officer is, where the account says so: nobody decides on their own request. */
  residentId: string | null
  capacity: string
  validFrom: string
  validTo: string | null
}

/** Who is in which post, in the whole city: what stands in each server's memory. */
export interface Seating {
  /** Those in a post on a WIB day; none when it is vacant. */
  in(unitId: number, position: string, day: string): readonly Seat[]
}

/** Where an operation came from, for the audit log and the list of sessions. */
export interface Origin {
  /** The network address. */
  address: string
  /** What the client says it is, cut to 200 characters; null when it says nothing. */
  agent: string | null
}

/** What every resolver gets. */
export interface Context {
  /** Null when nobody is signed in. */
  caller: Caller | null
  /** The token the request came with, for signing out; null without one. */
  token: string | null
  origin: Origin
  /** Opens and hashes personal data and secrets. */
  vault: Vault
  /** The instant of the request: rules never read a clock. */
  now: Date
  /** The own clock of a unit, by its level. */
  clockOf: (level: string) => DueClock
  seats: Seating
  /** For how many seconds a decision can be taken back; 0 when never. */
  undoSeconds: number
}
