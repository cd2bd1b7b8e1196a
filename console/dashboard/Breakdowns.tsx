import { useGetIdentity, useTranslate } from 'react-admin'
import { useNavigate } from 'react-router'
import { MonthTrend } from '../charts/MonthTrend.tsx'
import { useFormat } from '../fields/useFormat.ts'
import type { DashboardQuery } from '../generated/graphql.ts'
import type { Identity } from '../provider/authProvider.ts'
import type { View } from './address.ts'
import { Breakdown } from './Breakdown.tsx'
import { Bars } from './Bars.tsx'
import { drawn } from './drawn.ts'
import { decisionsOfStage, requestsOfMonth, requestsOfService, requestsOfUnit } from './links.ts'
import { HolidayWarning } from './HolidayWarning.tsx'
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
  const { rows, yearsWithoutHolidays } = data.byStage
  return (
    <Bars
      title={translate('dashboard.byStage')}
      hint={translate('dashboard.byStageHint')}
      note={view.clock !== 'WORKING' && <HolidayWarning years={yearsWithoutHolidays} />}
      first={translate('dashboard.stage')}
      rows={rows}
      linkOf={(stage) => decisionsOfStage(view, stage)}
    />
  )
}

function ByUnit({ data, view, change }: BreakdownsProps) {
  const translate = useTranslate()
  const { identity } = useGetIdentity()
  const whole = view.unit ?? (identity as Identity | undefined)?.user.unit.code
  const parts = data.byUnit.rows.filter(({ key, n }) => key !== whole || n !== 0)
  const enter = (unit: string) => {
    change({ unit })
    window.scrollTo({ top: 0 })
  }
  if (parts.every(({ key }) => key === whole)) return null
  return (
    <Bars
      title={translate('dashboard.byUnit')}
      first={translate('dashboard.unit')}
      rows={parts.map((row) =>
        row.key === whole ? { ...row, label: translate('dashboard.itself', { name: row.label }) } : row,
      )}
      linkOf={(unit) => (unit === whole ? null : requestsOfUnit(view, unit))}
      onEnter={(unit) => (unit === whole ? undefined : () => enter(unit))}
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
