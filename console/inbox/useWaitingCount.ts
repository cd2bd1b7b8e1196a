import { useQuery } from '@tanstack/react-query'
import { usePermissions } from 'react-admin'
import { WaitingCountDocument, type Role } from '../generated/graphql.ts'
import { useExecute } from '../provider/useExecute.ts'

const everyMinute = 60_000

/** How many requests wait for the reader; 0 while unknown, and where nothing ever waits. */
export function useWaitingCount(): number {
  const execute = useExecute()
  const { permissions } = usePermissions<Role>()
  const { data = 0 } = useQuery({
    queryKey: ['waiting'],
    queryFn: async () => (await execute(WaitingCountDocument, {})).requests.total,
    enabled: permissions === 'OFFICER',
    refetchInterval: everyMinute,
  })
  return data
}
