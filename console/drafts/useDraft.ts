import { onlineManager } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Answers } from '../forms/questions.ts'
import { RequestReviseDocument, type AssistanceInput, type RequestRecordFragment } from '../generated/graphql.ts'
import { mayPass } from '../provider/errors.ts'
import { newKey } from '../provider/newKey.ts'
import { useExecute } from '../provider/useExecute.ts'
import { useRememberRequest } from '../requests/useRememberRequest.ts'
import { dropAnswers, keepAnswers, keptAnswers } from './keptAnswers.ts'

/** SAVED: the server has it. KEPT: in this browser until the line is back. REFUSED: see error. */
type Saved = 'SAVED' | 'KEPT' | 'REFUSED'

/** A form as it is being filled in, and whether the server has it. */
export interface Draft {
  answers: Answers
  change: (answers: Answers) => void
  /** SAVING: on its way, or about to be. */
  state: Saved | 'SAVING'
  error: unknown
  /** Sends at once what was not sent yet; answers whether the server has everything then, and if not, why. */
  save: () => Promise<Saved>
}

const pauseMs = 1200
const againMs = 10_000

/**
 * Saves a form by itself as it is filled in, one sending at a time. Until the server has said that it has it, it is kept
 * in this browser too.
 */
export function useDraft({ id, form }: RequestRecordFragment, assistance: AssistanceInput | null): Draft {
  const execute = useExecute()
  const remember = useRememberRequest()
  const [answers, setAnswers] = useState<Answers>(() => keptAnswers(id) ?? form ?? {})
  const [state, setState] = useState<Draft['state']>(() => (keptAnswers(id) ? 'SAVING' : 'SAVED'))
  const [error, setError] = useState<unknown>(null)
  const latest = useRef(answers)
  const underway = useRef<Promise<Saved> | null>(null)

  const send = useCallback(async (): Promise<Saved> => {
    try {
      let sent: Answers | null = null
      // Whoever went on typing meanwhile is sent for again.
      while (sent !== latest.current) {
        sent = latest.current
        const variables = { id, form: sent, assistance, idempotencyKey: newKey() }
        remember((await execute(RequestReviseDocument, variables)).requestRevise)
      }
      setError(null)
      dropAnswers(id)
      setState('SAVED')
      return 'SAVED'
    } catch (failure) {
      setError(failure)
      const state = mayPass(failure) ? 'KEPT' : 'REFUSED'
      setState(state)
      return state
    }
  }, [execute, remember, id, assistance])

  const save = useCallback(async () => {
    if (underway.current) return await underway.current
    if (keptAnswers(id) === null) return 'SAVED'
    setState('SAVING')
    underway.current = send()
    try {
      return await underway.current
    } finally {
      underway.current = null
    }
  }, [send, id])

  useEffect(() => {
    if (state === 'SAVED' || state === 'REFUSED') return
    const timer = setTimeout(() => void save(), state === 'KEPT' ? againMs : pauseMs)
    return () => clearTimeout(timer)
  }, [state, answers, save])

  useEffect(() => onlineManager.subscribe((isOnline) => void (isOnline && save())), [save])

  const change = useCallback(
    (changed: Answers) => {
      latest.current = changed
      keepAnswers(id, changed)
      setAnswers(changed)
      setState('SAVING')
    },
    [id],
  )
  return { answers, change, state, error, save }
}
