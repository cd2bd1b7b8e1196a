import type { CityDay } from './city-days.ts'
import type { ExampleService, Peak } from './services.ts'

const byWeekday = [0, 1.25, 1.1, 1.05, 1, 0.9, 0.55, 0.4]

/** How much is asked for on a day, in no unit: only ratios count. */
export function demandOn(day: CityDay, service: ExampleService): number {
  const isHoliday = day.weekday <= 5 && day.officeHours.length === 0
  return (
    service.share *
    byWeekday[day.weekday]! *
    (isHoliday ? 0.35 : 1) *
    peakFactor(service.peaks ?? [], day.day.slice(5)) *
    ofTheYear(day.day.slice(5)) *
    ofRamadan(day, service)
  )
}

function peakFactor(peaks: readonly Peak[], monthAndDay: string): number {
  return peaks.find(({ from, to }) => from <= monthAndDay && monthAndDay <= to)?.factor ?? 1
}

/** The year ends quietly, and what was put off is asked for in January. */
function ofTheYear(monthAndDay: string): number {
  if (monthAndDay >= '12-15') return 0.65
  return monthAndDay <= '01-31' ? 1.15 : 1
}

function ofRamadan(day: CityDay, service: ExampleService): number {
  if (day.isRamadan) return 0.8 * (service.inRamadan ?? 1)
  if (day.daysOfSyawal === null) return 1
  return day.daysOfSyawal <= 7 ? 0.25 : 1.1 * (service.inSyawal ?? 1)
}
