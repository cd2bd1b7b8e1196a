import { Box, Skeleton, Stack } from '@mui/material'
import { useTranslate } from 'react-admin'

/** The shape of the dashboard while its first figures come. */
export function DashboardSkeleton() {
  const translate = useTranslate()
  return (
    <Stack component="output" aria-label={translate('ra.page.loading')} sx={{ gap: 2 }}>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr 1fr', md: 'repeat(4, 1fr)' } }}>
        {Array.from({ length: 4 }, (_, tile) => (
          <Skeleton key={tile} variant="rounded" height={112} />
        ))}
      </Box>
      <Skeleton variant="rounded" height={420} />
      <Skeleton variant="rounded" height={320} />
    </Stack>
  )
}
