import { type Reference, StaleReference } from './reference.ts'

/** Does something that reads reference rows; once more after a reload when it met one that memory does not hold yet. */
export async function withFreshReference<Done>(
  reference: Pick<Reference, 'load'>,
  attempt: () => Promise<Done>,
): Promise<Done> {
  try {
    return await attempt()
  } catch (error) {
    if (!(error instanceof StaleReference)) throw error
    await reference.load()
    return await attempt()
  }
}
