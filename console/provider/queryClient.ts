import { QueryClient } from '@tanstack/react-query'
import { mayPass } from './errors.ts'

/** Asks again twice when the line was cut, never when the API has answered with a refusal. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: (failures, error) => failures < 2 && mayPass(error), staleTime: 10_000 },
  },
})
