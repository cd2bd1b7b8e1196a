import { useWaitingOn } from './useOutbox.ts'
import { WaitingAlert } from './WaitingAlert.tsx'

/** What the reader has decided about a request and the server has not confirmed; nothing while it is just on its way. */
export function WaitingOn({ request }: { request: string }) {
  const act = useWaitingOn(request)
  if (!act?.isHeld) return null
  return <WaitingAlert act={act} />
}
