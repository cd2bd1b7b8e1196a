import { Box, Paper, Typography } from '@mui/material'

interface ChartTooltipProps {
  title: string
  rows: { name: string; value: string; colour?: string }[]
}

/** What a point of a chart says when it is pointed at. */
export function ChartTooltip({ title, rows }: ChartTooltipProps) {
  return (
    <Paper variant="outlined" sx={{ px: 1.5, py: 1, pointerEvents: 'none' }}>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {title}
      </Typography>
      {rows.map(({ name, value, colour }) => (
        <Box key={name} sx={{ display: 'flex', alignItems: 'center', gap: 1, fontSize: '0.8125rem' }}>
          <Box sx={{ width: 10, height: 10, borderRadius: 0.5, bgcolor: colour ?? 'transparent' }} />
          <span>{name}</span>
          <Box component="span" sx={{ ml: 'auto', pl: 2, fontWeight: 600 }}>
            {value}
          </Box>
        </Box>
      ))}
    </Paper>
  )
}
