import { QueryCache, QueryClient } from '@tanstack/react-query'
import { codeOf, mayPass } from './errors.ts'

const firstSteps = ['PASSWORD_CHANGE_NEEDED', 'SECOND_FACTOR_NEEDED']

/** Asks again twice when the line was cut, never when the API has answered with a refusal. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: (failures, error) => failures < 2 && mayPass(error), staleTime: 10_000 },
  },
  // Something has to be done first since a moment ago: whoever is signed in is asked anew, and led there.
  queryCache: new QueryCache({
    onError: (error) => {
      if (firstSteps.includes(codeOf(error))) void queryClient.invalidateQueries({ queryKey: ['me'] })
    },
  }),
})
