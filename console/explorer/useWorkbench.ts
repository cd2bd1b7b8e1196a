import { useCallback, useMemo, useRef, useState } from 'react'
import { ask, type Reply } from './ask.ts'
import type { Credential } from './credential.ts'
import { keepDraft, readDraft, type Draft } from './draft.ts'
import { operationsIn, variablesIn, type Operation } from './operations.ts'

/** What is being written, which of its operations is meant, and what came back of the last one sent. */
export function useWorkbench(credential: Credential) {
  const [draft, setDraft] = useState(readDraft)
  /** The same at once: whoever types and runs in one breath means what they have just typed. */
  const written = useRef(draft)
  /** Counts the drafts put in place of what was written. */
  const [edition, setEdition] = useState(0)
  const [chosen, choose] = useState<string | null>(null)
  const [reply, setReply] = useState<Reply | null>(null)
  /** Key of the words for why nothing was sent, or nothing came back. */
  const [problem, setProblem] = useState<string | null>(null)
  const [isAsking, setAsking] = useState(false)
  const operations = useMemo(() => operationsIn(draft.operation), [draft.operation])

  const write = useCallback((part: Partial<Draft>) => {
    written.current = { ...written.current, ...part }
    keepDraft(written.current)
    setDraft(written.current)
  }, [])

  const begin = useCallback(
    (another: Draft) => {
      write(another)
      setEdition((before) => before + 1)
    },
    [write],
  )

  const run = useCallback(async () => {
    const { operation: query, variables: text } = written.current
    const variables = variablesIn(text)
    if (variables === null) {
      setProblem('explorer.badVariables')
      return
    }
    setProblem(null)
    setAsking(true)
    try {
      const operationName = meantOf(operationsIn(query), chosen)?.name ?? undefined
      setReply(await ask(credential, { query, variables, operationName }))
    } catch {
      setReply(null)
      setProblem('errors.NETWORK')
    } finally {
      setAsking(false)
    }
  }, [credential, chosen])

  const meant = meantOf(operations, chosen)
  return { draft, write, begin, edition, operations, meant, choose, reply, problem, isAsking, run }
}

/** The one chosen; without a choice, or when it is gone, the first. */
const meantOf = (operations: Operation[], chosen: string | null): Operation | undefined =>
  operations.find(({ name }) => name === chosen) ?? operations[0]
