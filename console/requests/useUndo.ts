import type { RequestRecordFragment } from '../generated/graphql.ts'
import { useRequestAct } from './useRequestAct.ts'

/** Takes the last decision back. */
export function useUndo(request: RequestRecordFragment, onUndone?: () => void) {
  return useRequestAct('UNDO', request, onUndone)
}
