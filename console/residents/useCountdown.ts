import { useEffect, useState } from 'react'

const second = 1000

/** Counts whole seconds down from when it is first shown, and says when they are over. */
export function useCountdown(seconds: number, onOver: () => void): number {
  const [left, setLeft] = useState(seconds)
  useEffect(() => {
    const until = Date.now() + seconds * second
    const timer = setInterval(() => {
      const rest = Math.ceil((until - Date.now()) / second)
      setLeft(Math.max(0, rest))
      if (rest <= 0) onOver()
    }, second)
    return () => clearInterval(timer)
  }, [seconds, onOver])
  return left
}
