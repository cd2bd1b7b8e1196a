import DataLoader from 'dataloader'
import type { ReadContext } from '../read/context.ts'
import type { Plain } from '../read/reference.ts'
import { Chain } from '../serviceTypes/chain.entity.ts'
import type { RequiredDocument } from '../serviceTypes/procedure.ts'
import { Document } from './document.entity.ts'
import type { Request } from './request.entity.ts'

/** The documents a service asks for that are not among those attached. */
export function missingOf({ documents }: Pick<Plain<Chain>, 'documents'>, attached: readonly (string | null)[]) {
  return documents.filter(({ code, required }) => required && !attached.includes(code))
}

/** The documents asked for that a request still lacks; none once it has ended. */
export async function missingDocuments(request: Request, context: ReadContext): Promise<RequiredDocument[]> {
  const chain = context.reference.row(Chain, request.chain.id)
  if (request.closedAt || !chain.documents.some(({ required }) => required)) return []
  const loader = context.loaders.get(missingOf) ?? loaderOf(context)
  context.loaders.set(missingOf, loader)
  const attached = (await loader.load(request.id)) as Document[]
  return missingOf(
    chain,
    attached.map(({ code }) => code),
  )
}

function loaderOf({ em }: ReadContext): DataLoader<string, object[]> {
  return new DataLoader(async (ids: readonly string[]) => {
    const found = await em.find(Document, { request: { $in: [...ids] } }, { fields: ['code', 'request'] })
    const groups = Map.groupBy(found, ({ request }) => request.id)
    return ids.map((id) => groups.get(id) ?? [])
  })
}
