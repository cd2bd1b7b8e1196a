import { Box } from '@mui/material'
import type { ReactElement } from 'react'
import { ResponsiveContainer } from 'recharts'

interface ChartFrameProps {
  title: string
  height: number
  children: ReactElement
}

/** What a chart leaves until the next frame: nothing, so that a click right after a move knows where it is. */
export const delayedEvents = []

/** Room for a chart. It has a name for whoever cannot see it; the table below it says all it shows. */
export function ChartFrame({ title, height, children }: ChartFrameProps) {
  return (
    <Box component="figure" aria-label={title} sx={{ m: 0, height, '& svg': { cursor: 'pointer' } }}>
      <Box aria-hidden sx={{ height: '100%' }}>
        <ResponsiveContainer>{children}</ResponsiveContainer>
      </Box>
    </Box>
  )
}
