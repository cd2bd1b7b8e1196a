import { Box, Card, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { FiguresTable, type FiguresTableProps } from './FiguresTable.tsx'

interface BreakdownProps extends Omit<FiguresTableProps, 'caption'> {
  title: string
  hint?: string
  /** What must be known to read these figures rightly. */
  note?: ReactNode
  chart: ReactNode
}

/** One way to take the figures apart: the picture first, then every number of it. */
export function Breakdown({ title, hint, note, chart, ...table }: BreakdownProps) {
  return (
    <Card component="section" sx={{ p: { xs: 1.5, md: 2.5 }, breakInside: 'avoid' }}>
      <Typography variant="h2">{title}</Typography>
      {hint && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {hint}
        </Typography>
      )}
      {note && <Box sx={{ mt: 1.5 }}>{note}</Box>}
      {chart && <Box sx={{ mt: 1.5 }}>{chart}</Box>}
      <FiguresTable caption={title} {...table} />
    </Card>
  )
}
