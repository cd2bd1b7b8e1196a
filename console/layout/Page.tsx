import ArrowBackIcon from '@mui/icons-material/ArrowBack'
import { Box, Button, Stack, Typography } from '@mui/material'
import { useEffect, type ReactNode } from 'react'
import { Link } from 'react-router'

interface PageProps {
  title: string
  /** Where this page was come to from: the list it belongs to. */
  back?: { path: string; name: string }
  /** Beside the title, quietly: a count, a state. */
  aside?: ReactNode
  /** At the end of the title's line. */
  actions?: ReactNode
  /** The widest the page may become, in pixels. */
  width?: number
  children: ReactNode
}

/** One page: its title (also the window's), and what it shows. */
export function Page({ title, back, aside, actions, width = 1280, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Portal Emas`
  }, [title])
  return (
    <Box sx={{ maxWidth: width, mx: 'auto', px: { xs: 2, md: 3 }, py: { xs: 2, md: 2.5 } }}>
      {back && (
        <Button
          component={Link}
          to={back.path}
          size="small"
          startIcon={<ArrowBackIcon />}
          sx={{ ml: -0.75, displayPrint: 'none' }}
        >
          {back.name}
        </Button>
      )}
      <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', alignItems: 'center', gap: 1.5, mb: 2 }}>
        <Typography variant="h1">{title}</Typography>
        {aside}
        {actions && <Box sx={{ ml: 'auto' }}>{actions}</Box>}
      </Stack>
      {children}
    </Box>
  )
}
