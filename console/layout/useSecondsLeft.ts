import { useEffect, useState } from 'react'
import { ApiError } from '../provider/errors.ts'

const second = 1000

/** How many seconds to wait before trying again; 0 when none (any more), null when that is not known. */
export function useSecondsLeft(error: unknown): number | null {
  const retryAfter = error instanceof ApiError && error.code === 'RATE_LIMITED' ? error.retryAfter : 0
  const [counted, setCounted] = useState({ error, passed: 0 })
  const passed = counted.error === error ? counted.passed : 0
  useEffect(() => {
    if (!retryAfter) return
    const start = Date.now()
    const timer = setInterval(() => {
      setCounted({ error, passed: Math.floor((Date.now() - start) / second) })
    }, second)
    return () => clearInterval(timer)
  }, [error, retryAfter])
  return retryAfter === null ? null : Math.max(0, retryAfter - passed)
}
