import 'reflect-metadata'
import type { GraphQLResolveInfo, GraphQLSchema } from 'graphql'
import { buildSchemaSync, type PubSub } from 'type-graphql'
import { AccountResolver } from './access/account.resolver.ts'
import { AllowedSectionsResolver } from './access/allowed-sections.ts'
import { ApiClientChangesResolver } from './access/api-client-changes.resolver.ts'
import { ApiClientResolver, ApiKeyResolver } from './access/api-client.resolver.ts'
import { OfficerResolver, PostResolver } from './access/post.resolver.ts'
import { RolesToGiveResolver } from './access/roles-to-give.ts'
import { SecondFactorResolver } from './access/second-factor.resolver.ts'
import { SessionResolver } from './access/session.resolver.ts'
import { UserChangesResolver } from './access/user-changes.resolver.ts'
import { UserResolver } from './access/user.resolver.ts'
import { AuditEntryResolver } from './acts/audit-entry.resolver.ts'
import { ApprovalResolver, RequestApprovalsResolver } from './approvals/approval.resolver.ts'
import { DecisionReasonResolver } from './approvals/decision-reason.resolver.ts'
import { DecisionsResolver } from './approvals/decisions.resolver.ts'
import { HandlingResolver } from './approvals/handling.resolver.ts'
import { mayAccess } from './base/authorize.ts'
import type { Context } from './base/context.ts'
import { CalendarResolver } from './calendars/calendar.resolver.ts'
import { InboxChangedResolver, RequestChangedResolver } from './events/changes.resolver.ts'
import { RequestEventsResolver } from './events/request-events.resolver.ts'
import { ProcessingTimeResolver } from './metrics/processing-time.resolver.ts'
import { NotificationResolver } from './notifications/notification.resolver.ts'
import { PostChangesResolver } from './people/post-changes.resolver.ts'
import { ResidentMutationsResolver } from './people/resident-mutations.resolver.ts'
import { ResidentResolver } from './people/resident.resolver.ts'
import { RetentionResolver } from './people/retention.resolver.ts'
import { CalendarPublishResolver } from './platform/calendar-publish.resolver.ts'
import { checkSelection } from './read/field-roles.ts'
import './approvals/withdrawn-visit.ts'
import { AsksForResolver } from './requests/asks-for.resolver.ts'
import { ChainPreviewResolver } from './requests/chain-preview.resolver.ts'
import { DocumentResolver } from './requests/document.resolver.ts'
import { RequestLifeFieldsResolver } from './requests/request-life-fields.resolver.ts'
import { RequestLifeResolver } from './requests/request-life.resolver.ts'
import { RequestResolver } from './requests/request.resolver.ts'
import { TrackingResolver } from './requests/tracking.resolver.ts'
import { ServiceTypeChangesResolver } from './serviceTypes/service-type-changes.resolver.ts'
import { ServiceTypeResolver } from './serviceTypes/service-type.resolver.ts'
import { UnitResolver } from './units/unit.resolver.ts'

/** THE list of resolvers, in the order of the folders. */
const resolvers = [
  UnitResolver,
  CalendarResolver,
  AuditEntryResolver,
  ResidentResolver,
  ResidentMutationsResolver,
  RetentionResolver,
  PostChangesResolver,
  AccountResolver,
  SessionResolver,
  SecondFactorResolver,
  AllowedSectionsResolver,
  UserResolver,
  UserChangesResolver,
  RolesToGiveResolver,
  PostResolver,
  OfficerResolver,
  ApiClientResolver,
  ApiKeyResolver,
  ApiClientChangesResolver,
  ServiceTypeResolver,
  ServiceTypeChangesResolver,
  ChainPreviewResolver,
  RequestResolver,
  RequestEventsResolver,
  RequestChangedResolver,
  InboxChangedResolver,
  RequestLifeFieldsResolver,
  AsksForResolver,
  RequestLifeResolver,
  TrackingResolver,
  DocumentResolver,
  ApprovalResolver,
  DecisionReasonResolver,
  DecisionsResolver,
  HandlingResolver,
  RequestApprovalsResolver,
  ProcessingTimeResolver,
  CalendarPublishResolver,
  NotificationResolver,
] as const

/** Every subscription follows the feed of events, and none this. */
const pubSub: PubSub = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error('Subscriptions follow the feed of events.')
  },
}

/** The contract: what schema.graphql prints and every server answers. */
export function buildSchema(): GraphQLSchema {
  return buildSchemaSync({
    resolvers: [...resolvers],
    authChecker: ({ context: { caller }, info }: { context: Context; info: GraphQLResolveInfo }, roles) => {
      mayAccess(caller, roles)
      if (caller && !info.path.prev) checkSelection(info, caller)
      return true
    },
    validate: false,
    pubSub,
  })
}
