import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core'
import { type Client, createClient } from 'graphql-ws'
import { useEffect, useRef, useState } from 'react'

/** Milliseconds between looks of a page that cannot be told: where no WebSocket gets through, or while it is lost. */
const everyHalfMinute = 30_000
/** Milliseconds until a burst of news is over, and until the server surely knows what is followed. */
const settle = 300
const longestWait = 30_000

let client: Client | null = null

/** One WebSocket for all that the console follows; the cookie says who asks. It comes back by itself when it was lost. */
function connection(): Client {
  client ??= createClient({
    url: `${location.protocol.replace('http', 'ws')}//${location.host}/graphql`,
    retryAttempts: Infinity,
    shouldRetry: () => true,
    retryWait: async (retries) => {
      const wait = Math.min(longestWait, 1_000 * 2 ** retries) * (0.5 + Math.random() / 2)
      await new Promise((resolve) => setTimeout(resolve, wait))
    },
  })
  return client
}

/**
 * Calls back when something has happened that the page should show, and after every break, in which something may have.
 * Where nothing can be told the page looks by itself. Answers whether it is told.
 */
export function useChanges<Variables extends Record<string, unknown>>(
  subscription: DocumentTypeDecoration<unknown, Variables> & { toString(): string },
  variables: Variables,
  onChange: () => void,
): boolean {
  const [isLive, setLive] = useState(false)
  const latest = useRef(onChange)
  const query = subscription.toString()
  const asked = JSON.stringify(variables)
  useEffect(() => {
    latest.current = onChange
  })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const tell = () => {
      clearTimeout(timer)
      timer = setTimeout(() => latest.current(), settle)
    }
    const lose = () => setLive(false)
    const follow = () => {
      setLive(true)
      tell()
    }
    const unlisten = [connection().on('connected', follow), connection().on('closed', lose)]
    const stop = connection().subscribe(
      { query, variables: JSON.parse(asked) as Record<string, unknown> },
      { next: ({ errors }) => (errors ? lose() : tell()), error: lose, complete: lose },
    )
    return () => {
      clearTimeout(timer)
      for (const end of unlisten) end()
      stop()
    }
  }, [query, asked])
  useEffect(() => {
    if (isLive) return
    const looking = setInterval(() => navigator.onLine && latest.current(), everyHalfMinute)
    return () => clearInterval(looking)
  }, [isLive])
  return isLive
}
