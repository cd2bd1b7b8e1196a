import { useEffect, useState } from 'react'
import { serverNow } from '../provider/serverTime.ts'

const second = 1000

/** Whole seconds until an instant of the server's clock, looked at again every second; 0 once it has come, or without one. */
export function useSecondsUntil(instant: string | null): number {
  const [counted, setCounted] = useState(() => ({ instant, left: secondsUntil(instant) }))
  useEffect(() => {
    if (instant === null) return
    const timer = setInterval(() => {
      const left = secondsUntil(instant)
      setCounted({ instant, left })
      if (left === 0) clearInterval(timer)
    }, second)
    return () => clearInterval(timer)
  }, [instant])
  return counted.instant === instant ? counted.left : secondsUntil(instant)
}

function secondsUntil(instant: string | null): number {
  return instant === null ? 0 : Math.max(0, Math.ceil((Date.parse(instant) - serverNow()) / second))
}
