import { useEffect } from 'react'
import { useSearchParams } from 'react-router'
import { useToday } from '../fields/useNow.ts'
import { readView, writeView, type View } from './address.ts'

/** What the dashboard shows, as it stands in the address, and how to show something else. */
export function useView(): [View, (part: Partial<View>) => void] {
  const [search, setSearch] = useSearchParams()
  const view = readView(search, useToday())
  const complete = writeView(view).toString()
  useEffect(() => {
    if (search.toString() !== complete) setSearch(complete, { replace: true })
  }, [search, complete, setSearch])
  return [view, (part) => setSearch(writeView({ ...view, ...part }))]
}
