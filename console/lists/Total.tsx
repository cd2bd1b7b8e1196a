import { Typography } from '@mui/material'
import { useListContext } from 'react-admin'
import { useFormat } from '../fields/useFormat.ts'

/** How many records the list around holds, beside its title. */
export function Total() {
  const { total } = useListContext()
  const format = useFormat()
  if (total === undefined) return null
  return <Typography sx={{ color: 'text.secondary' }}>{format.count(total)}</Typography>
}
