import { declareDerived } from '../read/declare.ts'
import type { Plain } from '../read/reference.ts'
import type { Chain } from '../serviceTypes/chain.entity.ts'
import type { RequiredDocument } from '../serviceTypes/procedure.ts'
import { Document } from './document.entity.ts'
import { Request } from './request.entity.ts'

/** The documents a service asks for that are not among those attached. */
export function missingOf(
  { documents }: Pick<Plain<Chain>, 'documents'>,
  attached: readonly (string | null)[],
): RequiredDocument[] {
  return documents.filter(({ code, required }) => required && !attached.includes(code))
}

declareDerived(
  Request,
  'missingDocuments',
  ['chain', 'closedAt'],
  ({ chain, closedAt }, _env, { attached }) =>
    closedAt
      ? []
      : missingOf(
          chain,
          attached.map(({ code }) => code),
        ),
  { attached: { entity: Document, on: { request: 'id' }, orderBy: ['id'], properties: ['code'] } },
)
