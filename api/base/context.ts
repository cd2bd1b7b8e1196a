import { registerEnumType } from 'type-graphql'

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

/** A post the caller holds today. */
export interface HeldPost {
  position: string
  unitId: number
}

/** Who asks: codes and ids only. */
export interface Caller {
  accountId: string
  username: string
  role: Role
  /** The officer behind the account; null for those who decide nothing. */
  officerId: string | null
  /** The level of the unit whose territory the caller sees. */
  level: string
  /** That territory, see units/territory.ts. */
  low: number
  high: number
  /** The posts by which the caller may decide now: those held today by an officer, none in any other role. */
  posts: readonly HeldPost[]
}

/** Reckons by when so many seconds of a clock will have passed; null where its calendar does not reach. */
export interface DueClock {
  add(from: Date, seconds: number): Date | null
}

/** What every resolver gets. */
export interface Context {
  /** Null when nobody is signed in. */
  caller: Caller | null
  /** The token the request came with, for signing out; null without one. */
  token: string | null
  /** The instant of the request: rules never read a clock. */
  now: Date
  /** The own clock of a unit, by its level. */
  clockOf: (level: string) => DueClock
}
