import type { ComponentProps } from 'react'
import { useTranslate } from 'react-admin'
import { useNavigate } from 'react-router'
import { PairBars } from '../charts/PairBars.tsx'
import { useNarrow } from '../lists/useNarrow.ts'
import { Breakdown } from './Breakdown.tsx'
import { drawn } from './drawn.ts'
import { heaviest } from './heaviest.ts'
import { useChartWords } from './useChartWords.ts'

/** A breakdown whose rows are drawn as bars. Where clocks differ, the bars say which they are measured in. */
export function Bars(props: Omit<ComponentProps<typeof Breakdown>, 'chart'>) {
  const navigate = useNavigate()
  const translate = useTranslate()
  const narrow = useNarrow()
  const measured = props.rows.filter(({ n }) => n)
  const shown = heaviest(measured)
  const words = useChartWords(props.title, shown)
  const isMixed = new Set(shown.map(({ clock }) => clock)).size > 1
  const bars = shown.map((row) => {
    const label =
      isMixed && row.clock === 'WORKING' ? translate('dashboard.inWorkingTime', { name: row.label }) : row.label
    return drawn({ ...row, label })
  })
  const open = (key: string) => {
    const address = props.linkOf(key)
    if (address) void navigate(address)
  }
  if (bars.length === 0) return null
  const hint = shown.length < measured.length ? translate('dashboard.heaviest', { amount: shown.length }) : ''
  return (
    <Breakdown
      {...props}
      hint={[props.hint, hint].filter(Boolean).join(' ')}
      chart={<PairBars rows={bars} words={words} narrow={narrow} onChoose={open} />}
    />
  )
}
