import { RequestUndoDocument, type RequestRecordFragment } from '../generated/graphql.ts'
import { useRememberRequest } from './useRememberRequest.ts'
import { useRequestAct } from './useRequestAct.ts'

/** Takes the last decision back. */
export function useUndo(request: RequestRecordFragment, onUndone?: () => void) {
  const remember = useRememberRequest()
  return useRequestAct(RequestUndoDocument, request, ({ requestUndo }) => {
    remember(requestUndo)
    onUndone?.()
  })
}
