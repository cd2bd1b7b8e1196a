import { useEffect, useState } from 'react'
import { dayOf, type LocalDay } from './days.ts'

const minute = 60_000

/** The present instant, looked at again every minute: for "has waited for" and "is late". */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), minute)
    return () => clearInterval(timer)
  }, [])
  return now
}

/** The present day in the city; it turns at midnight there. */
export function useToday(): LocalDay {
  return dayOf(useNow())
}
