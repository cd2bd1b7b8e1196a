import {
  Badge,
  BottomNavigation,
  BottomNavigationAction,
  Box,
  Chip,
  List,
  ListItemButton,
  ListItemIcon,
  ListItemText,
  Paper,
} from '@mui/material'
import { usePermissions, useTranslate } from 'react-admin'
import { Link, useLocation } from 'react-router'
import type { Role } from '../generated/graphql.ts'
import { useFormat } from '../fields/useFormat.ts'
import { destinationsOf, type Destination } from './destinations.tsx'
import { useWaitingCount } from '../inbox/useWaitingCount.ts'

/** The way to the pages at the side of a wide screen. */
export function SideNavigation() {
  const { destinations, current, translate } = useDestinations()
  return (
    <Box
      component="nav"
      aria-label={translate('app.navigation')}
      sx={{ display: { xs: 'none', md: 'block' }, displayPrint: 'none', width: 220, flexShrink: 0, p: 1.5 }}
    >
      <List disablePadding sx={{ position: 'sticky', top: 68 }}>
        {destinations.map((destination) => (
          <Box component="li" key={destination.path} sx={{ listStyle: 'none' }}>
            <ListItemButton
              component={Link}
              to={destination.path}
              selected={destination === current}
              aria-current={destination === current ? 'page' : undefined}
              sx={{
                borderRadius: 2,
                mb: 0.5,
                py: 0.75,
                '&.Mui-selected': { color: 'primary.main', '& svg': { color: 'primary.main' } },
              }}
            >
              <ListItemIcon sx={{ minWidth: 32 }}>{destination.icon}</ListItemIcon>
              <ListItemText
                primary={translate(destination.name)}
                slotProps={{
                  primary: { sx: { fontWeight: destination === current ? 600 : 400, whiteSpace: 'nowrap' } },
                }}
              />
              {destination.path === '/inbox' && <WaitingCount />}
            </ListItemButton>
          </Box>
        ))}
      </List>
    </Box>
  )
}

/** The same at the thumb, on a phone. */
export function BottomBar() {
  const { destinations, current, translate } = useDestinations()
  return (
    <Paper
      component="nav"
      square
      elevation={0}
      aria-label={translate('app.navigation')}
      sx={{
        display: { xs: 'block', md: 'none' },
        displayPrint: 'none',
        position: 'fixed',
        insetInline: 0,
        bottom: 0,
        zIndex: 'appBar',
        borderTop: 1,
        borderColor: 'divider',
        pb: 'env(safe-area-inset-bottom)',
      }}
    >
      <BottomNavigation showLabels value={current?.path ?? false}>
        {destinations.map((destination) => (
          <BottomNavigationAction
            key={destination.path}
            component={Link}
            to={destination.path}
            value={destination.path}
            label={translate(destination.name)}
            icon={<WithBadge destination={destination} />}
            aria-current={destination === current ? 'page' : undefined}
          />
        ))}
      </BottomNavigation>
    </Paper>
  )
}

function WaitingCount() {
  const waiting = useWaitingCount()
  const format = useFormat()
  if (waiting === 0) return null
  return (
    <Chip size="small" label={format.count(waiting)} sx={{ bgcolor: 'primary.main', color: 'primary.contrastText' }} />
  )
}

function WithBadge({ destination }: { destination: Destination }) {
  const waiting = useWaitingCount()
  if (destination.path !== '/inbox') return destination.icon
  return (
    <Badge badgeContent={waiting} color="primary" max={99}>
      {destination.icon}
    </Badge>
  )
}

function useDestinations() {
  const { permissions } = usePermissions<Role>()
  const { pathname } = useLocation()
  const destinations = destinationsOf(permissions)
  const current = destinations.find(({ path }) => pathname === path || pathname.startsWith(`${path}/`))
  return { destinations, current, translate: useTranslate() }
}
