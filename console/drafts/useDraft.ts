import { onlineManager } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Answers } from '../forms/questions.ts'
import type { AssistanceInput, RequestRecordFragment } from '../generated/graphql.ts'
import { mayPass } from '../provider/errors.ts'
import { useExecute } from '../provider/useExecute.ts'
import { useRememberRequest } from '../requests/useRememberRequest.ts'
import { differing } from './differing.ts'
import { dropAnswers, keepAnswers, keptAnswers } from './keptAnswers.ts'
import { revise } from './revise.ts'

/**
 * SAVED: the server has it. KEPT: in this browser until the line is back. REFUSED: see error. OVERTAKEN: it was changed
 * elsewhere; the writer says what counts.
 */
type Saved = 'SAVED' | 'KEPT' | 'REFUSED' | 'OVERTAKEN'

/** A form as it is being filled in, and whether the server has it. */
export interface Draft {
  answers: Answers
  change: (answers: Answers) => void
  /** SAVING: on its way, or about to be. */
  state: Saved | 'SAVING'
  error: unknown
  /** The request as it was changed elsewhere; null unless overtaken. */
  theirs: RequestRecordFragment | null
  /** Sends at once what was not sent yet; answers whether the server has everything then, and if not, why. */
  save: () => Promise<Saved>
  /** The version the server has it in, as far as this page knows. */
  seenVersion: () => number
  /** Settles what counts: what is written here, or what was saved elsewhere. */
  settle: (keepsMine: boolean) => void
}

const pauseMs = 1200
const againMs = 10_000

/**
 * Saves a form by itself as it is filled in, one sending at a time. Until the server has said that it has it, it is kept
 * in this browser too; what was saved elsewhere meanwhile is not written over unless the writer says so.
 */
export function useDraft(request: RequestRecordFragment, assistance: AssistanceInput | null): Draft {
  const { id } = request
  const execute = useExecute()
  const remember = useRememberRequest()
  const [kept] = useState(() => keptAnswers(id))
  const [answers, setAnswers] = useState<Answers>(kept?.answers ?? request.form ?? {})
  const [state, setState] = useState<Draft['state']>(kept ? 'SAVING' : 'SAVED')
  const [error, setError] = useState<unknown>(null)
  const [theirs, setTheirs] = useState<RequestRecordFragment | null>(null)
  const latest = useRef(answers)
  const seen = useRef(kept?.seen ?? request)
  const lastSent = useRef<Answers | null>(null)
  const underway = useRef<Promise<Saved> | null>(null)

  const send = useCallback(async (): Promise<Saved> => {
    try {
      // Whoever went on typing meanwhile is sent for again.
      for (let sent: Answers | null = null; sent !== latest.current;) {
        const before = lastSent.current
        lastSent.current = sent = latest.current
        const revising = { id, answers: sent, seen: seen.current, assistance, before }
        const { saved, overtakenBy } = await revise(execute, revising)
        if (overtakenBy) {
          setTheirs(overtakenBy)
          setState('OVERTAKEN')
          return 'OVERTAKEN'
        }
        seen.current = saved
        remember(saved)
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
    if (theirs) return 'OVERTAKEN'
    if (keptAnswers(id) === null) return 'SAVED'
    setState('SAVING')
    underway.current = send()
    try {
      return await underway.current
    } finally {
      underway.current = null
    }
  }, [send, id, theirs])

  useEffect(() => {
    if (state !== 'SAVING' && state !== 'KEPT') return
    const timer = setTimeout(() => void save(), state === 'KEPT' ? againMs : pauseMs)
    return () => clearTimeout(timer)
  }, [state, answers, save])

  useEffect(() => onlineManager.subscribe((isOnline) => void (isOnline && save())), [save])

  // With nothing of one's own left to save, what is new on the request is simply shown.
  useEffect(() => {
    if (state !== 'SAVED' || request.version <= seen.current.version) return
    if (differing(request.form, seen.current.form).length > 0) setAnswers((latest.current = request.form ?? {}))
    seen.current = request
  }, [state, request])

  const change = useCallback(
    (changed: Answers) => {
      latest.current = changed
      keepAnswers(id, { answers: changed, seen: seenOf(seen.current) })
      setAnswers(changed)
      setState((before) => (before === 'OVERTAKEN' ? before : 'SAVING'))
    },
    [id],
  )

  const settle = useCallback(
    (keepsMine: boolean) => {
      if (!theirs) return
      seen.current = theirs
      remember(theirs)
      setTheirs(null)
      setState('SAVED')
      if (keepsMine) {
        keepAnswers(id, { answers: latest.current, seen: seenOf(theirs) })
        return setState('SAVING')
      }
      dropAnswers(id)
      setAnswers((latest.current = theirs.form ?? {}))
    },
    [theirs, remember, id],
  )
  const seenVersion = useCallback(() => seen.current.version, [])
  return { answers, change, state, error, theirs, save, seenVersion, settle }
}

const seenOf = ({ version, status, form }: Pick<RequestRecordFragment, 'version' | 'status' | 'form'>) => ({
  version,
  status,
  form,
})
