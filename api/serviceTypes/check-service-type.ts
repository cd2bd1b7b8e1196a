import type { FieldErrors } from '../base/errors.ts'
import type { ClassificationInput } from './service-type-input.ts'

/** What is said of a service; what is left out is not looked at. */
interface Said {
  code?: string | undefined
  name?: string | null | undefined
  cost?: number | null | undefined
  product?: string | null | undefined
  legalBasis?: string | null | undefined
  classifications?: readonly ClassificationInput[] | null | undefined
}

const mostCodes = 20
const highestCost = 100_000_000

/** What is wrong with each part of what is said of a service, by its path in the input. */
export function checkServiceType({ code, name, cost, product, legalBasis, classifications }: Said): FieldErrors {
  const errors: FieldErrors = {}
  if (code !== undefined && !/^[A-Z][A-Z0-9_]{1,39}$/.test(code)) {
    errors.code = 'A code has 2 to 40 capital letters, digits and underscores, as in BELUM_MENIKAH.'
  }
  if (name != null && (name.trim() === '' || name.length > 100)) errors.name = 'A name has 1 to 100 characters.'
  if (cost != null && (cost < 0 || cost > highestCost)) errors.cost = 'The cost is 0 to 100,000,000 rupiah.'
  if (product != null && product.length > 200) errors.product = 'A product has at most 200 characters.'
  if (legalBasis != null && legalBasis.length > 500) errors.legalBasis = 'A legal basis has at most 500 characters.'
  return { ...errors, ...checkClassifications(classifications ?? []) }
}

function checkClassifications(all: readonly ClassificationInput[]): FieldErrors {
  if (all.length > mostCodes) return { classifications: `A service has at most ${mostCodes} classification codes.` }
  const errors: FieldErrors = {}
  for (const [index, { code, validFrom }] of all.entries()) {
    const path = `classifications.${index}`
    if (!/^\d{3}(\.\d{1,3}){0,6}$/.test(code))
      errors[`${path}.code`] = 'A code is of numbers joined by points, as in 400.12.3.1.'
    if (all.findIndex((other) => other.validFrom === validFrom) < index) {
      errors[`${path}.validFrom`] = 'Another code begins on this day.'
    } else if (validFrom < '2000-01-01' || validFrom >= '2100-01-01') {
      errors[`${path}.validFrom`] = 'A code begins on a day of this century.'
    }
  }
  return errors
}

/** What held before today stays as it was, because letters bear it. */
export function checkHistory(
  known: readonly ClassificationInput[],
  given: readonly ClassificationInput[],
  today: string,
): FieldErrors {
  const past = (all: readonly ClassificationInput[]) =>
    all.flatMap(({ code, validFrom }) => (validFrom < today ? [`${validFrom} ${code}`] : [])).toSorted()
  if (past(known).join() === past(given).join()) return {}
  return { classifications: 'Codes that held before today stay as they are; add one that begins today or later.' }
}
