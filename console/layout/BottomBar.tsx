import MoreHorizIcon from '@mui/icons-material/MoreHoriz'
import { Badge, BottomNavigation, BottomNavigationAction, Paper } from '@mui/material'
import { useState } from 'react'
import { Link } from 'react-router'
import { useWaitingCount } from '../inbox/useWaitingCount.ts'
import type { Destination } from './destinations.tsx'
import { MoreDestinations } from './MoreDestinations.tsx'
import { useDestinations } from './useDestinations.ts'

/** As many as a thumb can tell apart on a narrow phone. */
const most = 4

/** The way to the pages at the thumb, on a phone; what has no room there lies behind the last button. */
export function BottomBar() {
  const { destinations, current, translate } = useDestinations()
  const [isOpen, setOpen] = useState(false)
  if (destinations.length === 0) return null
  const shown = destinations.length > most ? destinations.slice(0, most - 1) : destinations
  const rest = destinations.slice(shown.length)
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
      <BottomNavigation showLabels value={current && rest.includes(current) ? 'more' : (current?.path ?? false)}>
        {shown.map((destination) => (
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
        {rest.length > 0 && (
          <BottomNavigationAction
            value="more"
            label={translate('app.more')}
            icon={<MoreHorizIcon />}
            aria-haspopup="dialog"
            onClick={() => setOpen(true)}
          />
        )}
      </BottomNavigation>
      <MoreDestinations destinations={rest} current={current} open={isOpen} onClose={() => setOpen(false)} />
    </Paper>
  )
}

function WithBadge({ destination }: { destination: Destination }) {
  const waiting = useWaitingCount()
  if (destination.section !== 'INBOX') return destination.icon
  return (
    <Badge badgeContent={waiting} color="primary" max={99}>
      {destination.icon}
    </Badge>
  )
}
