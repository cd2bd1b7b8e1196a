import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { DashboardDocument, type DashboardQuery } from '../generated/graphql.ts'
import { execute } from '../provider/execute.ts'
import type { View } from './address.ts'

export type Figures = DashboardQuery['total']
export type FigureRow = Figures['rows'][number]

/** Everything the dashboard shows, in one question. What was shown stays until the answer is there. */
export function useDashboard({ period, unit, serviceType, clock }: View) {
  const filter = { unit, serviceType, from: period.from, to: period.to }
  return useQuery({
    queryKey: ['dashboard', filter, clock],
    queryFn: () => execute(DashboardDocument, { filter, clock }),
    placeholderData: keepPreviousData,
  })
}
