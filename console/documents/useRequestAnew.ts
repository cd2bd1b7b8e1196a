import { useCallback } from 'react'
import { RequestShowDocument, type RequestRecordFragment } from '../generated/graphql.ts'
import { useExecute } from '../provider/useExecute.ts'
import { useRememberRequest } from '../requests/useRememberRequest.ts'

/** Reads a request anew, for after something came to it by another way than an act, or it has moved on. */
export function useRequestAnew(id: string): () => Promise<RequestRecordFragment> {
  const execute = useExecute()
  const remember = useRememberRequest()
  return useCallback(async () => {
    const { request } = await execute(RequestShowDocument, { id })
    remember(request)
    return request
  }, [execute, remember, id])
}
