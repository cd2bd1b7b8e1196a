import { onlineManager } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { mayPass } from '../provider/errors.ts'
import { newKey } from '../provider/newKey.ts'
import { upload } from './upload.ts'

/** A file on its way to the server. */
export interface Sending {
  /** By which the server knows it when it is sent again. */
  key: string
  code: string | null
  file: File
  /** How much has left, from 0 to 1. */
  part: number
  /** Why it has not arrived; null while it is under way. */
  error: unknown
}

/** The files of a request on their way, and what can be done about them. */
export interface Uploads {
  sendings: Sending[]
  add: (code: string | null, files: Iterable<File>) => void
  retry: (key: string) => void
  drop: (key: string) => void
}

/** Sends files one after another, so that a weak line carries one at a time. What a cut line stopped goes on when it is back. */
export function useUploads(request: string, onArrived: () => void): Uploads {
  const [sendings, setSendings] = useState<Sending[]>([])
  const underway = useRef<{ key: string; control: AbortController } | null>(null)
  const change = useCallback((key: string, part: Partial<Sending>) => {
    setSendings((before) => before.map((each) => (each.key === key ? { ...each, ...part } : each)))
  }, [])
  const next = sendings.find(({ error }) => error === null)
  useEffect(() => {
    const isSettled = !sendings.some(({ key, error }) => key === underway.current?.key && error === null)
    // Only once what became of it is drawn: until then it would look as if it had yet to be sent.
    if (isSettled) underway.current = null
    if (!next || underway.current) return
    const control = new AbortController()
    underway.current = { key: next.key, control }
    const { key, code, file } = next
    const onProgress = (part: number) => change(key, { part })
    upload({ request, code, file, key, onProgress, signal: control.signal }).then(
      () => {
        setSendings((before) => before.filter((each) => each.key !== key))
        onArrived()
      },
      (error: unknown) => change(key, { error, part: 0 }),
    )
  }, [sendings, next, request, change, onArrived])
  useEffect(
    () =>
      onlineManager.subscribe((isOnline) => {
        if (isOnline)
          setSendings((before) => before.map((each) => (mayPass(each.error) ? { ...each, error: null } : each)))
      }),
    [],
  )
  useEffect(() => () => underway.current?.control.abort(), [])
  return {
    sendings,
    add: (code, files) => {
      const added = [...files].map((file) => ({ key: newKey(), code, file, part: 0, error: null }))
      setSendings((before) => [...before, ...added])
    },
    retry: (key) => change(key, { error: null }),
    drop: (key) => {
      if (underway.current?.key === key) underway.current.control.abort()
      setSendings((before) => before.filter((each) => each.key !== key))
    },
  }
}
