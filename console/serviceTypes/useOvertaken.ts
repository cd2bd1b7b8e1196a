import { useQueryClient } from '@tanstack/react-query'
import { codeOf } from '../provider/errors.ts'

/** Fetches a service anew when a change to it was refused because someone else's came first. */
export function useOvertaken(): (error: unknown) => void {
  const queries = useQueryClient()
  return (error) => {
    if (codeOf(error) === 'CONFLICT') void queries.invalidateQueries({ queryKey: ['serviceTypes'] })
  }
}
