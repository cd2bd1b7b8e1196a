import { useCallback, useMemo, useState } from 'react'
import { ask, type Reply } from './ask.ts'
import type { Credential } from './credential.ts'
import { keepDraft, readDraft, type Draft } from './draft.ts'
import { operationsIn, variablesIn } from './operations.ts'

/** What is being written, which of its operations is meant, and what came back of the last one sent. */
export function useWorkbench(credential: Credential) {
  const [draft, setDraft] = useState(readDraft)
  const [chosen, choose] = useState<string | null>(null)
  const [reply, setReply] = useState<Reply | null>(null)
  /** Key of the words for why nothing was sent, or nothing came back. */
  const [problem, setProblem] = useState<string | null>(null)
  const [isAsking, setAsking] = useState(false)
  const operations = useMemo(() => operationsIn(draft.operation), [draft.operation])
  const meant = operations.find(({ name }) => name === chosen) ?? operations[0]

  const write = useCallback((part: Partial<Draft>) => {
    setDraft((before) => {
      const after = { ...before, ...part }
      keepDraft(after)
      return after
    })
  }, [])

  const run = useCallback(async () => {
    const variables = variablesIn(draft.variables)
    if (variables === null) {
      setProblem('explorer.badVariables')
      return
    }
    setProblem(null)
    setAsking(true)
    try {
      setReply(await ask(credential, { query: draft.operation, variables, operationName: meant?.name ?? undefined }))
    } catch {
      setReply(null)
      setProblem('errors.NETWORK')
    } finally {
      setAsking(false)
    }
  }, [credential, draft, meant])

  return { draft, write, operations, meant, choose, reply, problem, isAsking, run }
}
