import { ClearFilters } from '../layout/ClearFilters.tsx'
import { useNarrowed } from './useNarrowed.ts'

/** Shows the whole list again. */
export function ClearListFilters() {
  const { active, clear } = useNarrowed()
  return <ClearFilters active={active} onClear={clear} />
}
