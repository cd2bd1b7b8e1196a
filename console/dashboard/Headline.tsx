import { Box, Card, Link as MuiLink, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { useFormat } from '../fields/useFormat.ts'
import { nothing } from '../fields/format.ts'
import type { View } from './address.ts'
import { requestsBehind } from './links.ts'
import type { FigureRow } from './useDashboard.ts'

/** The whole in four figures: how many, the middle one, the slow ones, the average. */
export function Headline({ row, view }: { row: FigureRow | undefined; view: View }) {
  const translate = useTranslate()
  const format = useFormat()
  const n = row?.n ?? 0
  const duration = (seconds: number | null | undefined) => format.duration(seconds, row?.clock)
  const clock = row ? translate(`dashboard.clocks.${row.clock}`) : ''
  return (
    <Box
      component="dl"
      sx={{ m: 0, display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr 1fr', md: 'repeat(4, 1fr)' } }}
    >
      <Tile name={translate('dashboard.closed')} hint={format.period(view.period.from, view.period.to)}>
        {n === 0 ? (
          nothing
        ) : (
          <MuiLink component={Link} to={requestsBehind(view)} underline="hover" color="inherit">
            {format.count(n)}
          </MuiLink>
        )}
      </Tile>
      <Tile name={`${translate('dashboard.median')} · ${clock}`} hint={translate('dashboard.medianHint')}>
        {duration(row?.p50)}
      </Tile>
      <Tile name={`${translate('dashboard.p90')} · ${clock}`} hint={translate('dashboard.p90Hint')}>
        {duration(row?.p90)}
      </Tile>
      <Tile name={`${translate('dashboard.mean')} · ${clock}`} hint={translate('dashboard.meanHint')}>
        {duration(row?.mean)}
      </Tile>
    </Box>
  )
}

interface TileProps {
  name: string
  hint: string
  children: ReactNode
}

function Tile({ name, hint, children }: TileProps) {
  return (
    <Card component="div" sx={{ px: 2, py: 1.5 }}>
      <Typography component="dt" variant="body2" sx={{ color: 'text.secondary' }}>
        {name}
      </Typography>
      <Typography
        component="dd"
        sx={{ m: 0, fontSize: { xs: '1.25rem', md: '1.625rem' }, fontWeight: 600, lineHeight: 1.35 }}
      >
        {children}
      </Typography>
      <Typography component="dd" variant="body2" sx={{ m: 0, color: 'text.secondary' }}>
        {hint}
      </Typography>
    </Card>
  )
}
