import { Card, Stack } from '@mui/material'
import InsightsOutlinedIcon from '@mui/icons-material/InsightsOutlined'
import { useTranslate } from 'react-admin'
import { ClearFilters } from '../layout/ClearFilters.tsx'
import { Failure } from '../layout/Failure.tsx'
import { Nothing } from '../layout/Nothing.tsx'
import { Page } from '../layout/Page.tsx'
import { Breakdowns } from './Breakdowns.tsx'
import { DashboardSkeleton } from './DashboardSkeleton.tsx'
import { DashboardControls, narrowingOf } from './DashboardControls.tsx'
import { Headline } from './Headline.tsx'
import { HolidayWarning } from './HolidayWarning.tsx'
import { Provenance } from './Provenance.tsx'
import { useDashboard } from './useDashboard.ts'
import { useView } from './useView.ts'
import { ViewSummary } from './ViewSummary.tsx'

/** Processing time: how long requests take, how that has changed, and where the time goes. */
export function Dashboard() {
  const translate = useTranslate()
  const [view, change] = useView()
  const { data, error, isPlaceholderData, refetch } = useDashboard(view)
  const total = data?.total.rows[0]
  return (
    <Page title={translate('dashboard.name')} width={1160} actions={<ClearFilters {...narrowingOf(view, change)} />}>
      <DashboardControls view={view} change={change} />
      <ViewSummary view={view} />
      {error && !isPlaceholderData && <Failure error={error} retry={refetch} />}
      {!data && !error && <DashboardSkeleton />}
      {data && !(error && !isPlaceholderData) && (
        <Stack
          aria-busy={isPlaceholderData}
          sx={{ gap: 2, opacity: isPlaceholderData ? 0.6 : 1, transition: 'opacity 150ms' }}
        >
          <Headline row={total} view={data.view} />
          <HolidayWarning years={data.total.yearsWithoutHolidays} />
          {total?.n ? (
            <Breakdowns data={data} view={data.view} change={change} />
          ) : (
            <Card>
              <Nothing
                icon={<InsightsOutlinedIcon />}
                title={translate('dashboard.nothing')}
                hint={translate('dashboard.nothingHint')}
              />
            </Card>
          )}
          <Provenance figures={data.byStage} exact={data.total.exact && data.byStage.exact} />
        </Stack>
      )}
    </Page>
  )
}
