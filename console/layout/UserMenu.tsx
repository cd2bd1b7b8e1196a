import AccountCircleOutlinedIcon from '@mui/icons-material/AccountCircleOutlined'
import ContrastIcon from '@mui/icons-material/Contrast'
import DataObjectIcon from '@mui/icons-material/DataObject'
import LogoutIcon from '@mui/icons-material/Logout'
import ManageAccountsOutlinedIcon from '@mui/icons-material/ManageAccountsOutlined'
import { Box, Button, Divider, ListItemIcon, Menu, MenuItem, Typography } from '@mui/material'
import { useState } from 'react'
import { useLogout, useNotify, useTheme, useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { UnitPath } from '../units/UnitPath.tsx'
import type { Role } from '../generated/graphql.ts'
import type { Leaving } from '../provider/authProvider.ts'
import { firstStepOf } from '../provider/me.ts'
import { wordsOf } from '../provider/errors.ts'
import { LeavingDialog } from '../outbox/LeavingDialog.tsx'
import { useOutbox } from '../outbox/useOutbox.ts'
import { useMe } from '../session/useMe.ts'
import { Posts } from '../units/Posts.tsx'

/** Those who have applications built on the API; the explorer is open to everyone, but in the way of most. */
const commissioners: ReadonlySet<Role> = new Set<Role>(['SYSTEM_ADMIN', 'AGENCY_ADMIN', 'EVALUATOR'])

/** Who is signed in, for which post or office, and the way out. */
export function UserMenu() {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const translate = useTranslate()
  const [theme, setTheme] = useTheme()
  const logout = useLogout()
  const notify = useNotify()
  const user = useMe()
  const isWaiting = useOutbox().length > 0
  const [isLeaving, setLeaving] = useState(false)
  if (!user) return null
  const leave = () => {
    const leaving: Leaving = { byChoice: true }
    // Nobody can be signed out over a cut line: whoever believed it would leave their account open to the next.
    logout(leaving, '/login', false).catch((error: unknown) => notify(wordsOf(error), { type: 'error' }))
  }
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
          <Typography component="div" variant="body2">
            <Posts posts={user.posts} />
          </Typography>
        </Box>
        <Divider component="li" role="none" />
        {firstStepOf(user) === null && (
          <MenuItem component={Link} to="/account" onClick={() => setAnchor(null)}>
            <ListItemIcon>
              <ManageAccountsOutlinedIcon fontSize="small" />
            </ListItemIcon>
            {translate('account.name')}
          </MenuItem>
        )}
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
        <MenuItem onClick={() => (isWaiting ? setLeaving(true) : leave())}>
          <ListItemIcon>
            <LogoutIcon fontSize="small" />
          </ListItemIcon>
          {translate('ra.auth.logout')}
        </MenuItem>
      </Menu>
      {isLeaving && <LeavingDialog onLeave={leave} onClose={() => setLeaving(false)} />}
    </>
  )
}
