import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { DashboardDocument, type DashboardQuery } from '../generated/graphql.ts'
import { useExecute } from '../provider/useExecute.ts'
import type { View } from './address.ts'

export type Figures = DashboardQuery['total']
export type FigureRow = Figures['rows'][number]

/**
 * Everything the dashboard shows, in one question, with the view it answers: what was shown stays until the answer to
 * the next is there.
 */
export function useDashboard(view: View) {
  const execute = useExecute()
  const { period, unit, serviceType, clock } = view
  const filter = { unit, serviceType, from: period.from, to: period.to }
  return useQuery({
    queryKey: ['dashboard', filter, clock],
    queryFn: async () => ({ ...(await execute(DashboardDocument, { filter, clock })), view }),
    placeholderData: keepPreviousData,
  })
}
