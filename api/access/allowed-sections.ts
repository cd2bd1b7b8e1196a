import { Ctx, FieldResolver, getMetadataStorage, registerEnumType, Resolver, Root } from 'type-graphql'
import { mayAccess } from '../base/authorize.ts'
import type { Caller } from '../base/context.ts'
import { DomainError } from '../base/errors.ts'
import type { ReadContext } from '../read/context.ts'
import { declareDerived } from '../read/declare.ts'
import { derivedValue } from '../read/entities.ts'
import { Account } from './account.entity.ts'

/** A part of the console one can go to from everywhere. */
export enum ConsoleSection {
  INBOX = 'INBOX',
  DASHBOARD = 'DASHBOARD',
  REQUESTS = 'REQUESTS',
  APPROVALS = 'APPROVALS',
  RESIDENTS = 'RESIDENTS',
  SERVICE_TYPES = 'SERVICE_TYPES',
  DECISION_REASONS = 'DECISION_REASONS',
  USERS = 'USERS',
  POSTS = 'POSTS',
  CALENDARS = 'CALENDARS',
  API_CLIENTS = 'API_CLIENTS',
  NOTIFICATIONS = 'NOTIFICATIONS',
  AUDIT = 'AUDIT',
}

registerEnumType(ConsoleSection, {
  name: 'ConsoleSection',
  description: 'A part of the console (bagian konsol).',
  valuesConfig: {
    INBOX: { description: 'What waits for one’s decision.' },
    DASHBOARD: { description: 'How long requests take.' },
    REQUESTS: { description: 'The requests of one’s territory.' },
    APPROVALS: { description: 'The decisions on them.' },
    RESIDENTS: { description: 'The records of residents.' },
    SERVICE_TYPES: { description: 'The services one keeps, and how each is done.' },
    DECISION_REASONS: { description: 'The reasons to return or reject a request.' },
    USERS: { description: 'Who may sign in, and as what.' },
    POSTS: { description: 'Officers, their posts and deputies.' },
    CALENDARS: { description: 'The working hours and holidays of offices.' },
    API_CLIENTS: { description: 'Third-party applications and their keys.' },
    NOTIFICATIONS: { description: 'What people and other systems are told.' },
    AUDIT: { description: 'The acts on record.' },
  },
})

/** The root field each section opens with: whoever may use it may open the section. */
const opensWith: Record<ConsoleSection, string> = {
  INBOX: 'requestOpen',
  DASHBOARD: 'processingTime',
  REQUESTS: 'requests',
  APPROVALS: 'approvals',
  RESIDENTS: 'residents',
  SERVICE_TYPES: 'serviceTypeUpdate',
  DECISION_REASONS: 'decisionReasonCreate',
  USERS: 'users',
  POSTS: 'postAppoint',
  CALENDARS: 'calendarPublish',
  API_CLIENTS: 'apiClients',
  NOTIFICATIONS: 'notifications',
  AUDIT: 'auditEntries',
}

/** The sections a caller may open now, by the rules of the fields themselves; none while they have to do something first. */
export function allowedSections(caller: Caller): ConsoleSection[] {
  return Object.values(ConsoleSection).filter((section) => mayUse(caller, opensWith[section]))
}

/** A field that does not exist opens nothing. */
function mayUse(caller: Caller, field: string): boolean {
  const { queries, mutations } = getMetadataStorage()
  const declared = [...queries, ...mutations].find(({ schemaName }) => schemaName === field)
  if (!declared) return false
  try {
    mayAccess(caller, declared.roles)
    return true
  } catch (error) {
    if (error instanceof DomainError) return false
    throw error
  }
}

declareDerived(Account, 'allowedSections', ['id'], ({ id }, { caller }) =>
  String(id) === caller.accountId ? allowedSections(caller) : [],
)

@Resolver(() => Account)
export class AllowedSectionsResolver {
  @FieldResolver(() => [ConsoleSection], {
    description:
      'The sections of the console you may open now, when this is you; empty for anyone else, and while you must first change your password or enrol a second factor.',
  })
  allowedSections(@Root() account: Account, @Ctx() context: ReadContext) {
    return derivedValue(Account, 'allowedSections', account, context)
  }
}
