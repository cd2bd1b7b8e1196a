import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useLogoutIfAccessDenied } from 'react-admin'
import { RequestShowDocument } from '../generated/graphql.ts'
import { useExecute } from '../provider/useExecute.ts'
import { useRememberRequest } from '../requests/useRememberRequest.ts'
import { useMe } from '../session/useMe.ts'
import { thisOutbox } from './thisOutbox.ts'
import { useOutcome } from './useOutbox.ts'
import type { Told } from './waiting.ts'

/** Has what waits sent: when the console is opened, when the line is back, and when someone looks at it again. */
export function OutboxKeeper() {
  const account = useMe()?.id ?? null
  const leaveIfUnknown = useLogoutIfAccessDenied()
  const execute = useExecute()
  const queries = useQueryClient()
  const remember = useRememberRequest()
  useEffect(() => {
    thisOutbox.serve(account)
    return () => thisOutbox.serve(null)
  }, [account])
  useEffect(() => thisOutbox.atDoor((error) => void leaveIfUnknown(error)), [leaveIfUnknown])
  useEffect(() => {
    const deliver = () => void (thisOutbox.waiting().length > 0 && navigator.onLine && thisOutbox.deliver())
    for (const event of ['online', 'focus']) addEventListener(event, deliver)
    return () => {
      for (const event of ['online', 'focus']) removeEventListener(event, deliver)
    }
  }, [])
  const renew = async ({ id, request, refused }: Told) => {
    if (request) remember(request)
    // Refused after it had waited: what the reader sees of the request is old.
    else if (refused) remember((await execute(RequestShowDocument, { id })).request)
  }
  useOutcome(({ act, told }) => {
    void queries.invalidateQueries({ queryKey: ['waiting'] })
    const isNews = (each: Told) => each.request !== null || act.isHeld
    for (const each of told.filter(isNews)) renew(each).catch(ignoreUnknown)
  })
  return null
}

/** A request out of sight cannot be shown anew; what the server said of the act itself is told beside. */
function ignoreUnknown(error: unknown): void {
  console.warn('A request could not be read again.', error)
}
