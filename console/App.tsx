import { CssBaseline } from '@mui/material'
import { lazy, Suspense } from 'react'
import { AdminContext, CoreAdminUI, CustomRoutes, Notification, Resource } from 'react-admin'
import { BrowserRouter, Navigate, Route } from 'react-router'
import { apiClients } from './apiClients/index.ts'
import { approvals } from './approvals/index.ts'
import { audit } from './audit/index.ts'
import { decisionReasons } from './decisionReasons/index.ts'
import { destinationsOf } from './layout/destinations.tsx'
import { Broken, Loading, NoSuchPage } from './layout/Interludes.tsx'
import { Layout } from './layout/Layout.tsx'
import { darkTheme, lightTheme } from './layout/theme.ts'
import { authProvider } from './provider/authProvider.ts'
import { dataProvider } from './provider/dataProvider.ts'
import { i18nProvider } from './provider/i18nProvider.ts'
import { queryClient } from './provider/queryClient.ts'
import { store } from './provider/store.ts'
import { notifications } from './notifications/index.ts'
import { posts } from './posts/index.ts'
import { requests } from './requests/index.ts'
import { residents } from './residents/index.ts'
import { serviceTypes } from './serviceTypes/index.ts'
import { SignIn } from './session/SignIn.tsx'
import { useMe } from './session/useMe.ts'
import { users } from './users/index.ts'

const Inbox = lazy(() => import('./inbox/Inbox.tsx').then((file) => ({ default: file.Inbox })))
const Calendars = lazy(() => import('./calendars/Calendars.tsx').then((file) => ({ default: file.Calendars })))
const CalendarEdit = lazy(() => import('./calendars/CalendarEdit.tsx').then((file) => ({ default: file.CalendarEdit })))
const Account = lazy(() => import('./account/Account.tsx').then((file) => ({ default: file.Account })))
const Explorer = lazy(() => import('./explorer/Explorer.tsx').then((file) => ({ default: file.Explorer })))
const ChainPublish = lazy(() =>
  import('./serviceTypes/ChainPublish.tsx').then((file) => ({ default: file.ChainPublish })),
)
const Dashboard = lazy(() => import('./dashboard/Dashboard.tsx').then((file) => ({ default: file.Dashboard })))

const providers = { authProvider, dataProvider, i18nProvider, queryClient, store }
const interludes = { catchAll: NoSuchPage, error: Broken, loading: Loading, accessDenied: NoSuchPage }

/**
 * The console: THE list of what it shows. This is what react-admin's `Admin` puts together, without the menu, bar,
 * forms and sign-in page it would bring along: ours are smaller, and a phone fetches them over a weak line.
 */
export function App() {
  // As a transition, going to the sign-in page would be overtaken by the next look at who is signed in, dozens of times.
  return (
    <BrowserRouter useTransitions={false}>
      <AdminContext {...providers} lightTheme={lightTheme} darkTheme={darkTheme} defaultTheme="light">
        <CssBaseline enableColorScheme />
        <CoreAdminUI
          {...interludes}
          title="Portal Emas"
          layout={Layout}
          loginPage={SignIn}
          dashboard={Landing}
          requireAuth
          disableTelemetry
        >
          <Resource {...requests} />
          <Resource {...approvals} />
          <Resource {...residents} />
          <Resource {...serviceTypes} />
          <Resource {...decisionReasons} />
          <Resource {...users} />
          <Resource {...posts} />
          <Resource {...apiClients} />
          <Resource {...notifications} />
          <Resource {...audit} />
          <CustomRoutes>
            <Route path="/inbox" element={<Inbox />} />
            <Route path="/dashboard" element={<Dashboard />} />
            <Route path="/serviceTypes/:code/chain" element={<ChainPublish />} />
            <Route path="/calendars" element={<Calendars />} />
            <Route path="/calendars/edit" element={<CalendarEdit />} />
            <Route path="/account" element={<Account />} />
          </CustomRoutes>
          <CustomRoutes noLayout>
            <Route
              path="/explorer"
              element={
                <Suspense fallback={<Loading />}>
                  <Explorer />
                </Suspense>
              }
            />
          </CustomRoutes>
        </CoreAdminUI>
        <Notification />
      </AdminContext>
    </BrowserRouter>
  )
}

/** Officers come for what waits for them, everyone else for the figures; whoever may see neither finds their own account. */
function Landing() {
  const me = useMe()
  if (!me) return null
  return <Navigate replace to={destinationsOf(me.allowedSections)[0]?.path ?? '/account'} />
}
