import AccountCircleOutlinedIcon from '@mui/icons-material/AccountCircleOutlined'
import ContrastIcon from '@mui/icons-material/Contrast'
import DataObjectIcon from '@mui/icons-material/DataObject'
import LogoutIcon from '@mui/icons-material/Logout'
import { Box, Button, Divider, ListItemIcon, Menu, MenuItem, Typography } from '@mui/material'
import { useState } from 'react'
import { useGetIdentity, useLogout, useTheme, useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { UnitPath } from '../units/UnitPath.tsx'
import type { Role } from '../generated/graphql.ts'
import type { Identity } from '../provider/authProvider.ts'

/** Those who have applications built on the API; the explorer is open to everyone, but in the way of most. */
const commissioners: ReadonlySet<Role> = new Set<Role>(['SYSTEM_ADMIN', 'AGENCY_ADMIN', 'EVALUATOR'])

/** Who is signed in, for which post or office, and the way out. */
export function UserMenu() {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const translate = useTranslate()
  const [theme, setTheme] = useTheme()
  const logout = useLogout()
  const { identity } = useGetIdentity()
  const user = (identity as Identity | undefined)?.user
  if (!user) return null
  return (
    <>
      <Button
        color="inherit"
        startIcon={<AccountCircleOutlinedIcon />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-label={`${translate('ra.auth.user_menu')}: ${user.name}`}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ minWidth: 40, px: 1, fontWeight: 400, '& .MuiButton-startIcon': { m: 0 } }}
      >
        <Box component="span" sx={{ display: { xs: 'none', md: 'inline' }, ml: 1 }}>
          {user.name}
        </Box>
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <Box component="li" role="none" sx={{ px: 2, py: 1, maxWidth: 300 }}>
          <Typography sx={{ fontWeight: 600 }}>{user.name}</Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {translate(`session.roles.${user.role}`)}
            {user.posts.length === 0 && (
              <>
                {' · '}
                <UnitPath unit={user.unit} levels={1} />
              </>
            )}
          </Typography>
          {user.posts.map((post) => (
            <Typography key={post.id} variant="body2">
              {translate(`requests.positions.${post.position}`)} <UnitPath unit={post.unit} />
            </Typography>
          ))}
        </Box>
        <Divider component="li" role="none" />
        <MenuItem onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}>
          <ListItemIcon>
            <ContrastIcon fontSize="small" />
          </ListItemIcon>
          {translate('ra.action.toggle_theme')}
        </MenuItem>
        {commissioners.has(user.role) && (
          <MenuItem component={Link} to="/explorer">
            <ListItemIcon>
              <DataObjectIcon fontSize="small" />
            </ListItemIcon>
            {translate('explorer.name')}
          </MenuItem>
        )}
        <MenuItem onClick={() => void logout(undefined, '/login', false)}>
          <ListItemIcon>
            <LogoutIcon fontSize="small" />
          </ListItemIcon>
          {translate('ra.auth.logout')}
        </MenuItem>
      </Menu>
    </>
  )
}
