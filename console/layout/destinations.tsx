import ApprovalOutlinedIcon from '@mui/icons-material/ApprovalOutlined'
import InboxOutlinedIcon from '@mui/icons-material/InboxOutlined'
import InsightsOutlinedIcon from '@mui/icons-material/InsightsOutlined'
import ListAltOutlinedIcon from '@mui/icons-material/ListAltOutlined'
import type { ReactNode } from 'react'
import type { Role } from '../generated/graphql.ts'

/** A page one can go to from everywhere. */
export interface Destination {
  path: string
  /** Key of its name. */
  name: string
  icon: ReactNode
}

const inbox = { path: '/inbox', name: 'inbox.name', icon: <InboxOutlinedIcon /> }
const dashboard = { path: '/dashboard', name: 'dashboard.name', icon: <InsightsOutlinedIcon /> }
const requests = { path: '/requests', name: 'requests.name', icon: <ListAltOutlinedIcon /> }
const approvals = { path: '/approvals', name: 'approvals.name', icon: <ApprovalOutlinedIcon /> }

/** Where a role may go, what it comes for first. Only officers hold posts, so only for them does anything wait. */
export function destinationsOf(role: Role | undefined): [Destination, ...Destination[]] {
  return role === 'OFFICER' ? [inbox, requests, dashboard, approvals] : [dashboard, requests, approvals]
}
