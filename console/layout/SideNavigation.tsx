import { Box, Chip, List, ListItemButton, ListItemIcon, ListItemText } from '@mui/material'
import { Link } from 'react-router'
import { useFormat } from '../fields/useFormat.ts'
import { useWaitingCount } from '../inbox/useWaitingCount.ts'
import { useDestinations } from './useDestinations.ts'

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
              {destination.section === 'INBOX' && <WaitingCount />}
            </ListItemButton>
          </Box>
        ))}
      </List>
    </Box>
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
