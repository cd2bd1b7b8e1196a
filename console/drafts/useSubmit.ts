import { RequestSubmitDocument, type AssistanceInput, type RequestRecordFragment } from '../generated/graphql.ts'
import { useAct } from '../provider/useAct.ts'
import { useRememberRequest } from '../requests/useRememberRequest.ts'

interface Listener {
  onDone: (request: RequestRecordFragment) => void
  onRefused: (error: unknown) => void
}

/** Submits a draft, or a returned request again. */
export function useSubmit(
  { id }: RequestRecordFragment,
  assistance: AssistanceInput | null,
  { onDone, onRefused }: Listener,
) {
  const remember = useRememberRequest()
  const { isSending, error, send } = useAct(RequestSubmitDocument, {
    onDone: ({ requestSubmit }) => {
      remember(requestSubmit)
      onDone(requestSubmit)
    },
    onRefused,
  })
  return {
    isSending,
    error,
    send: (documentsFollow: boolean) => send({ id, documentsFollow, assistance }),
  }
}
