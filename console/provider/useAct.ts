import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { TypedDocumentString } from '../generated/graphql.ts'
import { mayPass } from './errors.ts'
import { newKey } from './newKey.ts'
import { useExecute } from './useExecute.ts'

interface ActOptions<Result> {
  /** Resources whose lists and records are to be asked for anew once it is done. */
  changes?: string[]
  onDone?: (result: Result) => void
  onRefused?: (error: unknown) => void
}

/** How an act stands, as far as this browser knows. */
export interface Act<Variables> {
  isSending: boolean
  error: unknown
  /** Does it. Sent again after a cut line it keeps its key, so that it counts once. */
  send: (variables: Omit<Variables, 'idempotencyKey'>) => void
  /** Forgets that it went wrong. */
  reset: () => void
}

/** One act on the API. A cut line is tried again with the same key; what the server refused is not. */
export function useAct<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  { changes = [], onDone, onRefused }: ActOptions<Result> = {},
): Act<Variables> {
  const execute = useExecute()
  const queries = useQueryClient()
  const { isPending, error, mutate, reset } = useMutation({
    mutationFn: (variables: Variables) => execute(document, variables),
    retry: (failures, failure) => failures < 2 && mayPass(failure),
    onSuccess: (result) => {
      for (const resource of changes) void queries.invalidateQueries({ queryKey: [resource] })
      onDone?.(result)
    },
    onError: (failure) => onRefused?.(failure),
  })
  return {
    isSending: isPending,
    error,
    send: (variables) => mutate({ ...variables, idempotencyKey: newKey() } as Variables),
    reset,
  }
}
