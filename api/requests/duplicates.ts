import DataLoader from 'dataloader'
import type { ReadContext } from '../read/context.ts'
import { Request, RequestStatus } from './request.entity.ts'

const open = [RequestStatus.DRAFT, RequestStatus.IN_PROGRESS, RequestStatus.RETURNED]

/** Other open requests of the same applicant for the same service, as far as the caller sees them, the oldest first. */
export async function possibleDuplicates(request: Request, context: ReadContext): Promise<Request[]> {
  if (!request.applicant || !open.includes(request.status)) return []
  const loader = context.loaders.get(possibleDuplicates) ?? loaderOf(context)
  context.loaders.set(possibleDuplicates, loader)
  const ofApplicant = (await loader.load(request.applicant.id)) as Request[]
  return ofApplicant.filter(({ id, serviceType }) => id !== request.id && serviceType.id === request.serviceType.id)
}

function loaderOf({ em }: ReadContext): DataLoader<string, object[]> {
  return new DataLoader(async (ids: readonly string[]) => {
    const where = { applicant: { $in: [...ids] }, status: { $in: open } }
    const found = await em.find(Request, where, { orderBy: { id: 'asc' } })
    const groups = Map.groupBy(found, ({ applicant }) => applicant!.id)
    return ids.map((id) => groups.get(id) ?? [])
  })
}
