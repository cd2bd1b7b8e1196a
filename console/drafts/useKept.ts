import { useState } from 'react'
import { useMe } from '../session/useMe.ts'
import { draftPrefix } from './keptAnswers.ts'

/** Something that is being written, and what became of it meanwhile. */
export interface Kept<Value> {
  value: Value
  change: (value: Value) => void
  /** Whether it was written on an earlier visit of the page. */
  isRestored: boolean
  /** Whether someone else has saved since it was begun. */
  isOvertaken: boolean
  /** Grows whenever the value is another one than was written here: the key of fields with a text of their own. */
  round: number
  /** Begins anew with what is saved, or forgets what has been saved. */
  drop: () => void
}

interface Begun<Value> {
  value: Value
  /** Of what it began with; null for something new. */
  version: number | null
}

/**
 * What a form holds, kept in this browser from the first change until it is saved or thrown away: another page, a closed
 * tab or the end of a session loses nothing. Until then it follows what others save.
 */
export function useKept<Value>(name: string, begin: () => Value, version: number | null): Kept<Value> {
  const key = `${draftPrefix}${useMe()?.id ?? ''}.${name}`
  const [begun, setBegun] = useState<Begun<Value>>(() => ({ value: begin(), version }))
  const [kept, setKept] = useState(() => readKept<Value>(key))
  const [isRestored, setRestored] = useState(kept !== null)
  const [round, setRound] = useState(0)
  const beginAnew = () => {
    setBegun({ value: begin(), version })
    setRound(round + 1)
  }
  if (!kept && begun.version !== version) beginAnew()
  return {
    value: (kept ?? begun).value,
    isRestored,
    round,
    isOvertaken: kept !== null && kept.version !== version,
    change: (value) => {
      const changed = { value, version: (kept ?? begun).version }
      localStorage.setItem(key, JSON.stringify(changed))
      setKept(changed)
    },
    drop: () => {
      localStorage.removeItem(key)
      beginAnew()
      setKept(null)
      setRestored(false)
    },
  }
}

function readKept<Value>(key: string): Begun<Value> | null {
  const text = localStorage.getItem(key)
  return text === null ? null : (JSON.parse(text) as Begun<Value>)
}
