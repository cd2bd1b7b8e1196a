import { useEffect, useState } from 'react'

const pauseMs = 250

/** A text once its writer has paused, so that not every letter asks the API. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pauseMs)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
