import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { RequestRecordFragment } from '../generated/graphql.ts'

interface Listed {
  data: { id: unknown }[]
}

/**
 * Puts a request as the API has just told it where its page and the lists read it; in a list it keeps its place until
 * the list is next asked for.
 */
export function useRememberRequest(): (request: RequestRecordFragment) => void {
  const queries = useQueryClient()
  return useCallback(
    (request) => {
      const renewed = (each: { id: unknown }) => (each.id === request.id ? request : each)
      queries.setQueriesData({ queryKey: ['requests', 'getOne', { id: request.id }] }, request)
      queries.setQueriesData<Listed>(
        { queryKey: ['requests', 'getList'] },
        (list) => list && { ...list, data: list.data.map(renewed) },
      )
      void queries.invalidateQueries({ queryKey: ['requests', 'getList'], refetchType: 'none' })
    },
    [queries],
  )
}
