import { CartesianGrid, Legend, Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts'
import { inUnit } from '../fields/duration.ts'
import { ChartTooltip } from './ChartTooltip.tsx'
import { ChartFrame, delayedEvents } from './ChartFrame.tsx'
import type { ChartWords, Drawn } from './figures.ts'
import { useChartColours } from './useChartColours.ts'
import { useChoosing } from './useChoosing.ts'

interface MonthTrendProps {
  rows: Drawn[]
  words: ChartWords
  onChoose: (key: string) => void
}

/** Median and 90th percentile month by month; a month without requests leaves a gap. */
export function MonthTrend({ rows, words, onChoose }: MonthTrendProps) {
  const colours = useChartColours()
  const choose = useChoosing(onChoose)
  const scaled = (pick: 'median' | 'p90') => (row: Drawn) => {
    const seconds = row[pick]
    return seconds === null ? null : inUnit(seconds, words.axis)
  }
  const byKey = new Map(rows.map((row) => [row.key, row]))
  const tick = { fill: colours.text, fontSize: 13 }
  return (
    <ChartFrame title={words.title} height={280}>
      <LineChart
        data={rows}
        accessibilityLayer={false}
        throttledEvents={delayedEvents}
        margin={{ top: 8, right: 24, bottom: 4, left: 0 }}
        onClick={choose}
      >
        <CartesianGrid stroke={colours.grid} vertical={false} />
        <XAxis
          dataKey="key"
          tick={tick}
          tickLine={false}
          stroke={colours.grid}
          tickFormatter={(key: string) => byKey.get(key)?.label ?? key}
          minTickGap={16}
          padding={{ left: 16, right: 16 }}
        />
        <YAxis
          tick={tick}
          tickLine={false}
          axisLine={false}
          width={64}
          tickFormatter={words.number}
          label={{
            value: words.unit,
            position: 'insideTopLeft',
            offset: 0,
            dy: -8,
            fill: colours.text,
            fontSize: 13,
          }}
        />
        <Tooltip
          cursor={{ stroke: colours.text, strokeDasharray: '3 3' }}
          isAnimationActive={false}
          content={({ active, label }) => {
            const row = byKey.get(String(label))
            return active && row ? <RowTooltip row={row} words={words} colours={colours} /> : null
          }}
        />
        <Legend
          verticalAlign="top"
          align="right"
          height={32}
          wrapperStyle={{ fontSize: 14 }}
          iconType="plainline"
          itemSorter={null}
        />
        <Line
          name={words.median}
          dataKey={scaled('median')}
          stroke={colours.median}
          strokeWidth={2.5}
          dot={{ r: 3.5, fill: colours.median }}
          isAnimationActive={false}
        />
        <Line
          name={words.p90}
          dataKey={scaled('p90')}
          stroke={colours.p90}
          strokeWidth={2.5}
          strokeDasharray="6 4"
          dot={{ r: 3.5, fill: colours.paper, strokeDasharray: '0' }}
          isAnimationActive={false}
        />
      </LineChart>
    </ChartFrame>
  )
}

interface RowTooltipProps {
  row: Drawn
  words: ChartWords
  colours: ReturnType<typeof useChartColours>
}

/** The same words for a month's point and for a bar. */
export function RowTooltip({ row, words, colours }: RowTooltipProps) {
  return (
    <ChartTooltip
      title={row.label}
      rows={[
        { name: words.median, value: words.duration(row, row.median), colour: colours.median },
        { name: words.p90, value: words.duration(row, row.p90), colour: colours.p90 },
        { name: words.n, value: words.number(row.n) },
      ]}
    />
  )
}
