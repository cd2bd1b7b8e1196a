import { Box, Stack, Typography } from '@mui/material'
import { useEffect, type ReactNode } from 'react'

interface PageProps {
  title: string
  /** Beside the title, quietly: a count, a state. */
  aside?: ReactNode
  /** At the end of the title's line. */
  actions?: ReactNode
  /** The widest the page may become, in pixels. */
  width?: number
  children: ReactNode
}

/** One page: its title (also the window's), and what it shows. */
export function Page({ title, aside, actions, width = 1280, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Portal Emas`
  }, [title])
  return (
    <Box sx={{ maxWidth: width, mx: 'auto', px: { xs: 2, md: 3 }, py: { xs: 2, md: 2.5 } }}>
      <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'center', gap: 1.5, mb: 2 }}>
        <Typography variant="h1">{title}</Typography>
        {aside}
        {actions && <Box sx={{ ml: 'auto' }}>{actions}</Box>}
      </Stack>
      {children}
    </Box>
  )
}
