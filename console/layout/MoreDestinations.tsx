import { Box, Drawer, List, ListItemButton, ListItemIcon, ListItemText } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import type { Destination } from './destinations.tsx'

interface MoreDestinationsProps {
  destinations: Destination[]
  current: Destination | undefined
  open: boolean
  onClose: () => void
}

/** The pages that have no room at the bottom of a phone, on a sheet that comes up from there. */
export function MoreDestinations({ destinations, current, open, onClose }: MoreDestinationsProps) {
  const translate = useTranslate()
  return (
    <Drawer
      anchor="bottom"
      open={open}
      onClose={onClose}
      slotProps={{ paper: { 'aria-label': translate('app.more'), sx: { borderRadius: '12px 12px 0 0' } } }}
    >
      <List component="ul" sx={{ py: 1.5 }}>
        {destinations.map((destination) => (
          <Box component="li" key={destination.path} sx={{ listStyle: 'none' }}>
            <ListItemButton
              component={Link}
              to={destination.path}
              onClick={onClose}
              selected={destination === current}
              aria-current={destination === current ? 'page' : undefined}
              sx={{ minHeight: 52 }}
            >
              <ListItemIcon>{destination.icon}</ListItemIcon>
              <ListItemText primary={translate(destination.name)} />
            </ListItemButton>
          </Box>
        ))}
      </List>
    </Drawer>
  )
}
