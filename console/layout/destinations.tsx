import AccountTreeOutlinedIcon from '@mui/icons-material/AccountTreeOutlined'
import AssignmentReturnOutlinedIcon from '@mui/icons-material/AssignmentReturnOutlined'
import ApprovalOutlinedIcon from '@mui/icons-material/ApprovalOutlined'
import BadgeOutlinedIcon from '@mui/icons-material/BadgeOutlined'
import EventOutlinedIcon from '@mui/icons-material/EventOutlined'
import HistoryOutlinedIcon from '@mui/icons-material/HistoryOutlined'
import HubOutlinedIcon from '@mui/icons-material/HubOutlined'
import InboxOutlinedIcon from '@mui/icons-material/InboxOutlined'
import InsightsOutlinedIcon from '@mui/icons-material/InsightsOutlined'
import ListAltOutlinedIcon from '@mui/icons-material/ListAltOutlined'
import ManageAccountsOutlinedIcon from '@mui/icons-material/ManageAccountsOutlined'
import NotificationsOutlinedIcon from '@mui/icons-material/NotificationsOutlined'
import PeopleOutlinedIcon from '@mui/icons-material/PeopleOutlined'
import type { ReactNode } from 'react'
import type { ConsoleSection } from '../generated/graphql.ts'

/** A page one can go to from everywhere. */
export interface Destination {
  section: ConsoleSection
  path: string
  /** Key of its name. */
  name: string
  icon: ReactNode
}

const inbox: Destination = { section: 'INBOX', path: '/inbox', name: 'inbox.name', icon: <InboxOutlinedIcon /> }
const requests: Destination = {
  section: 'REQUESTS',
  path: '/requests',
  name: 'requests.name',
  icon: <ListAltOutlinedIcon />,
}
const others: Destination[] = [
  { section: 'DASHBOARD', path: '/dashboard', name: 'dashboard.name', icon: <InsightsOutlinedIcon /> },
  requests,
  { section: 'APPROVALS', path: '/approvals', name: 'approvals.name', icon: <ApprovalOutlinedIcon /> },
  { section: 'RESIDENTS', path: '/residents', name: 'residents.name', icon: <PeopleOutlinedIcon /> },
  {
    section: 'SERVICE_TYPES',
    path: '/serviceTypes',
    name: 'serviceTypes.name',
    icon: <AccountTreeOutlinedIcon />,
  },
  {
    section: 'DECISION_REASONS',
    path: '/decisionReasons',
    name: 'decisionReasons.name',
    icon: <AssignmentReturnOutlinedIcon />,
  },
  { section: 'USERS', path: '/users', name: 'users.name', icon: <ManageAccountsOutlinedIcon /> },
  { section: 'POSTS', path: '/posts', name: 'posts.name', icon: <BadgeOutlinedIcon /> },
  { section: 'CALENDARS', path: '/calendars', name: 'calendars.name', icon: <EventOutlinedIcon /> },
  { section: 'API_CLIENTS', path: '/apiClients', name: 'apiClients.name', icon: <HubOutlinedIcon /> },
  {
    section: 'NOTIFICATIONS',
    path: '/notifications',
    name: 'notifications.name',
    icon: <NotificationsOutlinedIcon />,
  },
  { section: 'AUDIT', path: '/audit', name: 'audit.name', icon: <HistoryOutlinedIcon /> },
]

/** Where one may go, what one comes for first: who has an inbox comes for what waits there, and then for its like. */
export function destinationsOf(allowed: readonly ConsoleSection[]): Destination[] {
  const inOrder = allowed.includes('INBOX') ? [inbox, requests, ...others.filter((each) => each !== requests)] : others
  return inOrder.filter(({ section }) => allowed.includes(section))
}
