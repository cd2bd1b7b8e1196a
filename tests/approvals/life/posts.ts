import { codesOf } from '../../support/api.ts'
import { claim, claimSame } from './claims.ts'
import { type Actor, type Level, unitOfLevel } from './city.ts'
import type { Run } from './run.ts'

/** Lets the job remind, escalate and pass on from vacant posts: then nothing waits for a post that nobody could decide by. */
export async function watchDeadlines(run: Run): Promise<void> {
  const before = run.snapshot
  const done = await run.city.api.runDeadlines(run.city.now)
  await run.settle()
  const moved = run.known.filter(({ id }) => run.snapshot.get(id)!.version !== before.get(id)!.version)
  claim('the job moves what it says it moves', moved.length <= done!.ESCALATED + done!.PASSED_ON)
  for (const known of run.known) {
    const request = run.snapshot.get(known.id)!
    if (request.status !== 'IN_PROGRESS') continue
    const { level, position } = run.postOf(request)
    const isServed = run.model.isHeld(level, position, known) || !run.model.headAbove(level, known)
    claim(`${known.id} waits for ${position} of ${level}, where nobody is`, isServed)
  }
}

/** Changes who holds a post of a unit from today on, by a statement about its code, the position and the day. */
export async function changePosts(run: Run, statement: string, level: Level, position: string): Promise<void> {
  await run.city.build.rows.select(statement, [unitOfLevel[level], position, run.model.today])
  await hearOfPosts(run)
}

/** The kelurahan admin lets someone act in a vacant post, or stand in for its holder, for three days. */
export async function appointDeputy(run: Run, level: Level, position: string, actor: Actor): Promise<void> {
  const isVacant = !run.model.posts.some(
    (post) =>
      post.level === level && post.position === position && (post.validTo === null || post.validTo > run.model.today),
  )
  const today = run.model.today
  const input = {
    unit: unitOfLevel[level],
    position,
    officer: run.city.officers.get(actor),
    capacity: isVacant ? 'PLT' : 'PLH',
    validFrom: today,
    validTo: new Date(Date.parse(today) + 3 * 86_400_000).toISOString().slice(0, 10),
    basis: 'SPT 800/1/2026',
  }
  const answer = await run.city.ask(
    'admin',
    'mutation ($input: DeputyInput!) { deputyAppoint(input: $input) { id } }',
    { input },
  )
  claimSame(
    'a deputy',
    codesOf(answer).filter((code) => !['CONFLICT', 'INVALID_INPUT', 'NOT_FOUND'].includes(code)),
    [],
  )
  await hearOfPosts(run)
}

export async function endDeputy(run: Run): Promise<void> {
  const deputy = run.model.posts.find(
    ({ capacity, validTo }) => capacity !== 'DEFINITIVE' && validTo !== null && validTo > run.model.today,
  )
  if (!deputy) return
  const args = { id: deputy.id, on: run.model.today }
  await run.city.ask('admin', 'mutation ($id: ID!, $on: LocalDate!) { deputyEnd(id: $id, on: $on) { id } }', args)
  await hearOfPosts(run)
}

/** The model learns of posts from the database, the server from its news. */
export async function hearOfPosts(run: Run): Promise<void> {
  run.model.posts = await run.city.posts()
  await run.city.heard()
  await run.settle()
}
