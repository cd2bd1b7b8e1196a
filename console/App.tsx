import { lazy } from 'react'
import { Admin, CustomRoutes, Resource, usePermissions } from 'react-admin'
import { BrowserRouter, Navigate, Route } from 'react-router'
import { approvals } from './approvals/index.ts'
import type { Role } from './generated/graphql.ts'
import { Inbox } from './inbox/Inbox.tsx'
import { destinationsOf } from './layout/destinations.tsx'
import { Layout } from './layout/Layout.tsx'
import { darkTheme, lightTheme } from './layout/theme.ts'
import { authProvider } from './provider/authProvider.ts'
import { dataProvider } from './provider/dataProvider.ts'
import { i18nProvider } from './provider/i18nProvider.ts'
import { queryClient } from './provider/queryClient.ts'
import { store } from './provider/store.ts'
import { requests } from './requests/index.ts'
import { SignIn } from './session/SignIn.tsx'

const Dashboard = lazy(() => import('./dashboard/Dashboard.tsx').then(({ Dashboard: page }) => ({ default: page })))

/** The console: THE list of what it shows. */
export function App() {
  return (
    <BrowserRouter>
      <Admin
        title="Portal Emas"
        authProvider={authProvider}
        dataProvider={dataProvider}
        i18nProvider={i18nProvider}
        queryClient={queryClient}
        store={store}
        layout={Layout}
        loginPage={SignIn}
        dashboard={Landing}
        theme={lightTheme}
        darkTheme={darkTheme}
        defaultTheme="light"
        requireAuth
        disableTelemetry
      >
        <Resource {...requests} />
        <Resource {...approvals} />
        <CustomRoutes>
          <Route path="/inbox" element={<Inbox />} />
          <Route path="/dashboard" element={<Dashboard />} />
        </CustomRoutes>
      </Admin>
    </BrowserRouter>
  )
}

/** Officers come for what waits for them, everyone else for the figures. */
function Landing() {
  const { permissions, isPending } = usePermissions<Role>()
  if (isPending) return null
  return <Navigate replace to={destinationsOf(permissions)[0].path} />
}
