import { AppBar, Box, Button, Toolbar, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { LocaleSwitch } from '../layout/LocaleSwitch.tsx'
import { Mark } from '../layout/Mark.tsx'

/** The line on top of the explorer; `leave` forgets what it asks with, and is null before anything was entered. */
export function ExplorerBar({ leave }: { leave: (() => void) | null }) {
  const translate = useTranslate()
  return (
    <AppBar
      position="static"
      elevation={0}
      sx={{ bgcolor: 'background.paper', color: 'text.primary', borderBottom: 1, borderColor: 'divider' }}
    >
      <Toolbar variant="dense" sx={{ minHeight: 56, gap: 1, px: { xs: 1.5, md: 2 } }}>
        <Box
          component={Link}
          to="/"
          aria-label={translate('explorer.toConsole')}
          sx={{ color: 'inherit', flexShrink: 0 }}
        >
          <Mark />
        </Box>
        <Typography variant="h1" noWrap sx={{ fontSize: '1.0625rem', mr: 'auto' }}>
          {translate('explorer.name')}
        </Typography>
        {leave && (
          <Button size="small" onClick={leave} sx={{ whiteSpace: 'nowrap' }}>
            {translate('explorer.leave')}
          </Button>
        )}
        <LocaleSwitch />
      </Toolbar>
    </AppBar>
  )
}
