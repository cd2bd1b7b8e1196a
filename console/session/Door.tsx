import { useState } from 'react'
import { useLogin } from 'react-admin'
import { codeOf } from '../provider/errors.ts'
import type { Credentials } from '../provider/authProvider.ts'
import { CodeStep } from './CodeStep.tsx'
import { PasswordStep } from './PasswordStep.tsx'

/** Name and password first; then, for those who have a second factor, its code. */
export function Door() {
  const login = useLogin()
  const [given, setGiven] = useState<Credentials | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [isSending, setSending] = useState(false)
  const enter = async (credentials: Credentials) => {
    setSending(true)
    setError(null)
    try {
      await login(credentials)
    } catch (failure) {
      setSending(false)
      // The password was right, and the code is asked for: that is the next step, not a problem.
      if (codeOf(failure) === 'SECOND_FACTOR_NEEDED' && credentials.code === null) return setGiven(credentials)
      setError(failure)
    }
  }
  const trying = { error, isSending }
  if (!given) return <PasswordStep {...trying} onGiven={(name) => void enter({ ...name, code: null })} />
  const startOver = () => {
    setGiven(null)
    setError(null)
  }
  return <CodeStep {...trying} onGiven={(code) => void enter({ ...given, code })} onBack={startOver} />
}

/** How the last try went. */
export interface Trying {
  error: unknown
  isSending: boolean
}
