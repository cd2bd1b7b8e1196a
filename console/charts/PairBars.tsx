import { Bar, BarChart, CartesianGrid, Legend, Tooltip, XAxis, YAxis } from 'recharts'
import { inUnit } from '../fields/duration.ts'
import { ChartFrame, delayedEvents } from './ChartFrame.tsx'
import type { ChartWords, Drawn } from './figures.ts'
import { RowTooltip } from './MonthTrend.tsx'
import { useChartColours } from './useChartColours.ts'
import { useChoosing } from './useChoosing.ts'

interface PairBarsProps {
  rows: Drawn[]
  words: ChartWords
  narrow: boolean
  onChoose: (key: string) => void
}

/** Median and 90th percentile side by side, a row each: where it takes long, and where it sometimes does. */
export function PairBars({ rows, words, narrow, onChoose }: PairBarsProps) {
  const colours = useChartColours()
  const choose = useChoosing(onChoose)
  const scaled = (pick: 'median' | 'p90') => (row: Drawn) => inUnit(row[pick] ?? 0, words.axis)
  const byKey = new Map(rows.map((row) => [row.key, row]))
  const tick = { fill: colours.text, fontSize: 13 }
  const longest = narrow ? 24 : 48
  return (
    <ChartFrame title={words.title} height={rows.length * 46 + 72}>
      <BarChart
        data={rows}
        layout="vertical"
        accessibilityLayer={false}
        throttledEvents={delayedEvents}
        barGap={2}
        barCategoryGap="24%"
        margin={{ top: 0, right: 40, bottom: 4, left: 0 }}
        onClick={choose}
      >
        <CartesianGrid stroke={colours.grid} horizontal={false} />
        <XAxis
          type="number"
          tick={tick}
          tickLine={false}
          stroke={colours.grid}
          tickFormatter={words.number}
          unit={` ${words.unit}`}
        />
        <YAxis
          type="category"
          dataKey="key"
          tick={{ ...tick, fill: colours.text }}
          tickLine={false}
          axisLine={false}
          width={narrow ? 116 : 232}
          interval={0}
          tickFormatter={(key: string) => shortened(byKey.get(key)?.label ?? key, longest)}
        />
        <Tooltip
          cursor={{ fill: colours.grid, fillOpacity: 0.45 }}
          isAnimationActive={false}
          content={({ active, label }) => {
            const row = byKey.get(String(label))
            return active && row ? <RowTooltip row={row} words={words} colours={colours} /> : null
          }}
        />
        <Legend verticalAlign="top" align="right" height={32} wrapperStyle={{ fontSize: 14 }} itemSorter={null} />
        <Bar
          name={words.median}
          dataKey={scaled('median')}
          fill={colours.median}
          radius={[0, 3, 3, 0]}
          isAnimationActive={false}
        />
        <Bar
          name={words.p90}
          dataKey={scaled('p90')}
          fill={colours.p90}
          radius={[0, 3, 3, 0]}
          isAnimationActive={false}
        />
      </BarChart>
    </ChartFrame>
  )
}

function shortened(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text
}
