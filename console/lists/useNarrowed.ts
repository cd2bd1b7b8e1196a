import { useListContext } from 'react-admin'
import type { Period } from '../periods/periods.ts'
import { narrowing } from './address.ts'

/** The filter of the list around, and how to change a part of it. */
export function useNarrowed<Filter extends object>() {
  const { filterValues, setFilters } = useListContext()
  const filter = filterValues as Partial<Filter>
  return {
    filter,
    active: Object.keys(narrowing(filter)).length,
    change: (part: Partial<Filter>) => setFilters(narrowing({ ...filter, ...part })),
    clear: () => setFilters({}),
  }
}

/** The two ends of a period in a filter, as one value; it counts as chosen when either end is. */
export function periodIn(from: string | null | undefined, to: string | null | undefined): Period {
  return { from: from ?? null, to: to ?? null }
}
