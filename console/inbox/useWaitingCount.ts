import { useQuery } from '@tanstack/react-query'
import { WaitingCountDocument } from '../generated/graphql.ts'
import { useExecute } from '../provider/useExecute.ts'
import { useSections } from '../session/useMe.ts'

const everyMinute = 60_000

/** How many requests wait for the reader; 0 while unknown, and where nothing ever waits. */
export function useWaitingCount(): number {
  const execute = useExecute()
  const sections = useSections()
  const { data = 0 } = useQuery({
    queryKey: ['waiting'],
    queryFn: async () => (await execute(WaitingCountDocument, {})).requests.total,
    enabled: sections.includes('INBOX'),
    refetchInterval: everyMinute,
  })
  return data
}
