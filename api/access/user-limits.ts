import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { Role } from '../base/context.ts'
import { DomainError } from '../base/errors.ts'
import { Account } from './account.entity.ts'

/**
 * Raises CONFLICT when no other system administrator would be left; an example account counts only beside another
 * example. Whoever asks meanwhile, on any server, waits for the end of this transaction.
 */
export async function keepAnAdministrator(em: SqlEntityManager, { id, isExample }: Account): Promise<void> {
  await em.execute(`select pg_advisory_xact_lock(hashtext('system administrators'))`)
  const left = { id: { $ne: id }, role: Role.SYSTEM_ADMIN, disabledAt: null, ...(!isExample && { isExample: false }) }
  if ((await em.count(Account, left)) > 0) return
  throw new DomainError('CONFLICT', 'This is the last system administrator; let in another one first.')
}

/**
 * Raises FORBIDDEN when the officer holds, or will hold, a post outside the caller's territory: whoever gives them a
 * password could use what that post opens.
 */
export async function refuseBeyond(em: SqlEntityManager, officerId: string, today: string): Promise<void> {
  const [found] = await em.execute<{ beyond: boolean }[]>('select serves_beyond(?, ?) as beyond', [officerId, today])
  if (!found!.beyond) return
  const message = 'This officer also serves outside your territory: ask whoever keeps accounts for both.'
  throw new DomainError('FORBIDDEN', message, { 'input.officer': message })
}
