import { AppBar, Box, Toolbar, Typography } from '@mui/material'
import { Link } from 'react-router'
import { LocaleSwitch } from './LocaleSwitch.tsx'
import { Mark } from './Mark.tsx'
import { Refresh } from './Refresh.tsx'
import { UserMenu } from './UserMenu.tsx'

/** The line on top of every page: whose product this is, and what concerns the reader alone. */
export function TopBar() {
  return (
    <AppBar
      position="sticky"
      elevation={0}
      sx={{
        bgcolor: 'background.paper',
        color: 'text.primary',
        borderBottom: 1,
        borderColor: 'divider',
        displayPrint: 'none',
      }}
    >
      <Toolbar variant="dense" sx={{ minHeight: 56, gap: { xs: 0.5, sm: 1 }, px: { xs: 1.5, md: 2.5 } }}>
        <Box
          component={Link}
          to="/"
          sx={{
            display: 'flex',
            alignItems: 'center',
            gap: 1.25,
            color: 'inherit',
            textDecoration: 'none',
            mr: 'auto',
          }}
        >
          <Mark />
          <Typography component="span" sx={{ fontWeight: 600, fontSize: '1.0625rem', whiteSpace: 'nowrap' }}>
            Portal Emas
          </Typography>
        </Box>
        <Refresh />
        <LocaleSwitch />
        <UserMenu />
      </Toolbar>
    </AppBar>
  )
}
