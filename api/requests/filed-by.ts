import DataLoader from 'dataloader'
import { Account } from '../access/account.entity.ts'
import type { ReadContext } from '../read/context.ts'
import type { Request } from './request.entity.ts'

/** The name of whoever entered a request on behalf of its applicant; null for the applicant, and outside the caller's territory. */
export async function filedBy(request: Request, context: ReadContext): Promise<string | null> {
  if (!request.filedById) return null
  const loader = context.loaders.get(filedBy) ?? loaderOf(context)
  context.loaders.set(filedBy, loader)
  const [account] = (await loader.load(request.filedById)) as Account[]
  if (!account || account.resident?.id === request.applicant?.id) return null
  return account.name
}

function loaderOf({ em }: ReadContext): DataLoader<string, object[]> {
  return new DataLoader(async (ids: readonly string[]) => {
    const found = await em.find(Account, { id: { $in: [...ids] } })
    const byId = new Map(found.map((account) => [account.id, account]))
    return ids.map((id) => {
      const account = byId.get(id)
      return account ? [account] : []
    })
  })
}
