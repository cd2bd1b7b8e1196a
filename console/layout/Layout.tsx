import { Box } from '@mui/material'
import { Suspense, type ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { useLocation } from 'react-router'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Loading } from './Interludes.tsx'
import { FirstStepsGate } from '../session/FirstStepsGate.tsx'
import { OutboxBar } from '../outbox/OutboxBar.tsx'
import { OutboxKeeper } from '../outbox/OutboxKeeper.tsx'
import { BottomBar } from './BottomBar.tsx'
import { SideNavigation } from './SideNavigation.tsx'
import { OfflineNotice } from './OfflineNotice.tsx'
import { SkipLink } from './SkipLink.tsx'
import { TopBar } from './TopBar.tsx'

/** The frame of every page behind the sign-in. */
export function Layout({ children }: { children: ReactNode }) {
  const translate = useTranslate()
  const { pathname } = useLocation()
  return (
    <Box sx={{ minHeight: '100vh', display: 'flex', flexDirection: 'column' }}>
      <SkipLink />
      <TopBar />
      <OfflineNotice />
      <OutboxKeeper />
      <OutboxBar />
      <Box sx={{ display: 'flex', flexGrow: 1 }}>
        <SideNavigation />
        <Box
          component="main"
          id="main-content"
          tabIndex={-1}
          sx={{ flexGrow: 1, minWidth: 0, pb: { xs: 9, md: 2 }, '&:focus': { outline: 'none' } }}
        >
          <ErrorBoundary key={pathname} title={translate('ra.page.error')}>
            <Suspense fallback={<Loading />}>
              <FirstStepsGate>{children}</FirstStepsGate>
            </Suspense>
          </ErrorBoundary>
        </Box>
      </Box>
      <BottomBar />
    </Box>
  )
}
