import { Box } from '@mui/material'
import type { ReactNode } from 'react'

/** A text, and a quieter one below it. */
export function Two({ first, second }: { first: ReactNode; second: ReactNode }) {
  return (
    <>
      {first}
      {second && <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{second}</Box>}
    </>
  )
}
