import { Box, Stack, Typography } from '@mui/material'
import type { ReactNode } from 'react'

interface StationProps {
  name: string
  chip?: ReactNode
  /** At the end of the first line: how long it took. */
  end?: string
  children: ReactNode
}

/** One station of a timeline: what it is, how it ended, how long it took, and below it what there is to say. */
export function Station({ name, chip, end, children }: StationProps) {
  return (
    <>
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography sx={{ fontWeight: 600 }}>{name}</Typography>
        {chip}
        {end && <Typography sx={{ ml: 'auto', fontWeight: 600, whiteSpace: 'nowrap' }}>{end}</Typography>}
      </Stack>
      <Typography variant="body2" component="div">
        {children}
      </Typography>
    </>
  )
}

/** A line said quietly; nothing where there is nothing to say. */
export function Quiet({ children }: { children: ReactNode }) {
  return children ? <Box sx={{ color: 'text.secondary' }}>{children}</Box> : null
}

/** What someone wrote. */
export function Note({ children }: { children: string }) {
  return (
    <Box sx={{ mt: 0.5, pl: 1.25, borderLeft: 3, borderColor: 'divider', overflowWrap: 'anywhere' }}>{children}</Box>
  )
}
