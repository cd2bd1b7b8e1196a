import { onlineManager } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { RequestOpenDocument, type RequestRecordFragment } from '../generated/graphql.ts'
import { useAct } from '../provider/useAct.ts'
import { useRememberRequest } from './useRememberRequest.ts'

/**
 * Notes, once, that the first of those it waits for has opened a request: idle time ends, and work begins. Nobody has
 * decided that: without a line it is forgotten with the page.
 */
export function useOpen(request: RequestRecordFragment): void {
  const remember = useRememberRequest()
  const { send } = useAct(RequestOpenDocument, { onDone: ({ requestOpen }) => remember(requestOpen) })
  const opened = useRef<number | null>(null)
  const { id, version, allowedActions } = request
  const isFirst = allowedActions.includes('OPEN')
  useEffect(() => {
    if (!isFirst || opened.current === version) return
    opened.current = version
    send({ id, seenVersion: version, queuedAt: onlineManager.isOnline() ? null : new Date().toISOString() })
  }, [isFirst, id, version, send])
}
