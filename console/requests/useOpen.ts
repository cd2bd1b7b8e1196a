import { useEffect, useRef } from 'react'
import { RequestOpenDocument, type RequestRecordFragment } from '../generated/graphql.ts'
import { useRememberRequest } from './useRememberRequest.ts'
import { useRequestAct } from './useRequestAct.ts'

/** Notes, once, that the first of those it waits for has opened a request: idle time ends, and work begins. */
export function useOpen(request: RequestRecordFragment): void {
  const remember = useRememberRequest()
  const { send } = useRequestAct(RequestOpenDocument, request, ({ requestOpen }) => remember(requestOpen))
  const opened = useRef<number | null>(null)
  const { version, allowedActions } = request
  const isFirst = allowedActions.includes('OPEN')
  useEffect(() => {
    if (!isFirst || opened.current === version) return
    opened.current = version
    send({})
  }, [isFirst, version, send])
}
