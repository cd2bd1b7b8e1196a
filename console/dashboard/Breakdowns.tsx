import { useTranslate } from 'react-admin'
import { useNavigate } from 'react-router'
import { MonthTrend } from '../charts/MonthTrend.tsx'
import { PairBars } from '../charts/PairBars.tsx'
import { useFormat } from '../fields/useFormat.ts'
import type { DashboardQuery } from '../generated/graphql.ts'
import { useNarrow } from '../lists/useNarrow.ts'
import type { View } from './address.ts'
import { Breakdown } from './Breakdown.tsx'
import { drawn } from './drawn.ts'
import { decisionsOfStage, requestsOfMonth, requestsOfService, requestsOfUnit } from './links.ts'
import { everyMonth } from './months.ts'
import { useChartWords } from './useChartWords.ts'

interface BreakdownsProps {
  data: DashboardQuery
  view: View
  change: (part: Partial<View>) => void
}

/** The same figures by month, by stage, by unit and by service type, each with the way to what is behind it. */
export function Breakdowns({ data, view, change }: BreakdownsProps) {
  return (
    <>
      <ByMonth data={data} view={view} />
      <ByStage data={data} view={view} />
      <ByUnit data={data} view={view} change={change} />
      {view.serviceType === null && <ByServiceType data={data} view={view} />}
    </>
  )
}

function ByMonth({ data, view }: Omit<BreakdownsProps, 'change'>) {
  const translate = useTranslate()
  const format = useFormat()
  const navigate = useNavigate()
  const rows = everyMonth(data.byMonth.rows).map((row) => ({ ...row, label: format.month(row.key) }))
  const title = translate('dashboard.byMonth')
  const words = useChartWords(title, rows)
  const linkOf = (month: string) => requestsOfMonth(view, month)
  return (
    <Breakdown
      title={title}
      first={translate('dashboard.month')}
      rows={rows}
      linkOf={linkOf}
      chart={<MonthTrend rows={rows.map(drawn)} words={words} onChoose={(month) => void navigate(linkOf(month))} />}
    />
  )
}

function ByStage({ data, view }: Omit<BreakdownsProps, 'change'>) {
  const translate = useTranslate()
  const title = translate('dashboard.byStage')
  return (
    <Bars
      title={title}
      hint={translate('dashboard.byStageHint')}
      first={translate('dashboard.stage')}
      rows={data.byStage.rows}
      linkOf={(stage) => decisionsOfStage(view, stage)}
    />
  )
}

function ByUnit({ data, view, change }: BreakdownsProps) {
  const translate = useTranslate()
  return (
    <Bars
      title={translate('dashboard.byUnit')}
      first={translate('dashboard.unit')}
      rows={data.byUnit.rows}
      linkOf={(unit) => requestsOfUnit(view, unit)}
      onEnter={(unit) => (unit === view.unit ? undefined : () => change({ unit }))}
    />
  )
}

function ByServiceType({ data, view }: Omit<BreakdownsProps, 'change'>) {
  const translate = useTranslate()
  return (
    <Bars
      title={translate('dashboard.byServiceType')}
      first={translate('serviceTypes.one')}
      rows={data.byServiceType.rows}
      linkOf={(service) => requestsOfService(view, service)}
    />
  )
}

interface BarsProps extends Omit<React.ComponentProps<typeof Breakdown>, 'chart'> {}

/** More rows than these are read in the table, not in a chart. */
const mostBars = 16

function Bars(props: BarsProps) {
  const navigate = useNavigate()
  const narrow = useNarrow()
  const measured = props.rows.filter(({ n }) => n > 0)
  const words = useChartWords(props.title, measured)
  if (measured.length === 0) return null
  const chart = measured.length <= mostBars && (
    <PairBars
      rows={measured.map(drawn)}
      words={words}
      narrow={narrow}
      onChoose={(key) => void navigate(props.linkOf(key))}
    />
  )
  return <Breakdown {...props} chart={chart} />
}
