import { LockMode } from '@mikro-orm/core'
import { Args, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import { act } from '../acts/act.ts'
import { AuditKind } from '../acts/audit-entry.entity.ts'
import { anyClient } from '../base/authorize.ts'
import { Role } from '../base/context.ts'
import { DomainError, notFound } from '../base/errors.ts'
import type { ReadContext } from '../read/context.ts'
import { declareReference } from '../read/declare.ts'
import { pageOf } from '../read/entities.ts'
import { declareList } from '../read/roots.ts'
import { ApprovalOutcome } from './approval-outcome.ts'
import {
  DecisionReasonCreateArguments,
  type DecisionReasonFilter,
  type DecisionReasonInput,
  DecisionReasonPage,
  DecisionReasonsArguments,
  DecisionReasonUpdateArguments,
} from './decision-reason-input.ts'
import { DecisionReason } from './decision-reason.entity.ts'

declareReference(DecisionReason)

const list = declareList<DecisionReasonFilter>('decisionReasons', {
  entity: DecisionReason,
  filters: {
    outcome: (outcome) => ({ sql: 't.outcome = ?', values: [outcome] }),
    active: (active) => ({ sql: 't.active = ?', values: [String(active)] }),
  },
  sorts: { CODE: 'code', NAME: 'name', OUTCOME: 'outcome' },
  defaultSort: { field: 'NAME', order: 'ASC' },
})

@Resolver(() => DecisionReason)
export class DecisionReasonResolver {
  @Authorized(anyClient)
  @Query(() => DecisionReasonPage, { description: 'The reasons to return or reject a request (alasan).' })
  decisionReasons(@Args(() => DecisionReasonsArguments) args: DecisionReasonsArguments, @Ctx() context: ReadContext) {
    return pageOf<DecisionReason>(list, args, context)
  }

  @Authorized(Role.SYSTEM_ADMIN)
  @Mutation(() => DecisionReason, {
    description: 'Adds a reason. Raises INVALID_INPUT, also for a code that is taken.',
  })
  async decisionReasonCreate(
    @Args(() => DecisionReasonCreateArguments) args: DecisionReasonCreateArguments,
    @Ctx() context: ReadContext,
  ): Promise<DecisionReason> {
    const doing = { field: 'decisionReasonCreate', args, entity: DecisionReason, kind: AuditKind.RECORD }
    const { result } = await act(context, doing, async (em) => {
      const { code, name, outcome, needsNote } = args.input
      checkNew(args.input)
      if (await em.findOne(DecisionReason, { code })) throw invalid('code', 'This code is taken.')
      return em.create(DecisionReason, {
        code,
        name: nameOf(name),
        outcome: outcome as DecisionReason['outcome'],
        needsNote,
        active: true,
        version: 1,
      })
    })
    return result
  }

  @Authorized(Role.SYSTEM_ADMIN)
  @Mutation(() => DecisionReason, {
    description: 'Changes a reason, or switches it off or on again. Raises NOT_FOUND, INVALID_INPUT, CONFLICT.',
  })
  async decisionReasonUpdate(
    @Args(() => DecisionReasonUpdateArguments) args: DecisionReasonUpdateArguments,
    @Ctx() context: ReadContext,
  ): Promise<DecisionReason> {
    const doing = { field: 'decisionReasonUpdate', args, entity: DecisionReason, kind: AuditKind.RECORD }
    const { result } = await act(context, doing, async (em) => {
      if (!/^[1-9]\d{0,8}$/.test(args.id)) throw notFound('reason')
      const { name, needsNote, active } = args.input
      const options = { lockMode: LockMode.PESSIMISTIC_WRITE }
      const reason = await em.findOne(DecisionReason, { id: Number(args.id) }, options)
      if (!reason) throw notFound('reason')
      if (typeof args.seenVersion === 'number' && args.seenVersion !== reason.version) {
        throw new DomainError('CONFLICT', 'The reason was changed since you saw it; read it again.')
      }
      return Object.assign(reason, {
        name: typeof name === 'string' ? nameOf(name) : reason.name,
        needsNote: needsNote ?? reason.needsNote,
        active: active ?? reason.active,
        version: reason.version + 1,
      })
    })
    return result
  }
}

const longestName = 120

function nameOf(name: string): string {
  const trimmed = name.trim()
  if (trimmed === '' || trimmed.length > longestName) throw invalid('name', `Give 1 to ${longestName} characters.`)
  return trimmed
}

function checkNew({ code, outcome }: DecisionReasonInput): void {
  if (!/^[a-z0-9][a-z0-9-]{1,39}$/.test(code)) throw invalid('code', 'Give 2 to 40 small letters, digits and hyphens.')
  if (outcome !== ApprovalOutcome.RETURNED && outcome !== ApprovalOutcome.REJECTED) {
    throw invalid('outcome', 'Give RETURNED or REJECTED.')
  }
}

function invalid(field: string, message: string): DomainError {
  return new DomainError('INVALID_INPUT', `input.${field}: ${message}`, { [`input.${field}`]: message })
}
