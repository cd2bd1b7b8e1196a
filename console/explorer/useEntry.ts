import type { GraphQLSchema } from 'graphql'
import { useCallback, useEffect, useState } from 'react'
import { dropCredential, keepCredential, readCredential, type Credential } from './credential.ts'
import { Refused } from './refused.ts'

/** Whoever asks, and what the server tells them it can be asked. */
export interface Opened {
  credential: Credential
  contract: GraphQLSchema
}

interface Entry {
  opened: Opened | null
  failure: unknown
  isEntering: boolean
}

/** The way in: by what this tab came in with before, or by what is entered now. */
export function useEntry() {
  const [entry, setEntry] = useState<Entry>(() => ({ ...closed, isEntering: readCredential() !== null }))

  const enter = useCallback(async (credential: Credential) => {
    setEntry({ ...closed, isEntering: true })
    setEntry(await attempt(credential))
  }, [])

  const leave = useCallback(() => {
    dropCredential()
    setEntry(closed)
  }, [])

  useEffect(() => {
    const kept = readCredential()
    if (kept) void attempt(kept).then(setEntry)
  }, [])

  return { ...entry, enter, leave }
}

const closed: Entry = { opened: null, failure: null, isEntering: false }

/** What reads a contract is fetched only now: whoever has no key never waits for it. */
async function attempt(credential: Credential): Promise<Entry> {
  try {
    const { loadContract } = await import('./contract.ts')
    const contract = await loadContract(credential)
    keepCredential(credential)
    return { ...closed, opened: { credential, contract } }
  } catch (failure) {
    if (failure instanceof Refused) dropCredential()
    return { ...closed, failure }
  }
}
