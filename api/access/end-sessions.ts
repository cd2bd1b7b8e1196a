import type { SqlEntityManager } from '@mikro-orm/postgresql'

/** Ends the sessions of an account, all but one when that is named; answers how many there were. Every server hears of it. */
export async function endSessions(em: SqlEntityManager, accountId: string, except: string | null): Promise<number> {
  const gone = await em.execute<object[]>(
    'delete from session where account_id = ? and id is distinct from ? returning id',
    [accountId, except],
  )
  return gone.length
}
