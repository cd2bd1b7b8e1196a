import { expect, test } from 'vitest'
import { Progress } from '../../api/base/progress.ts'

function shownOn(isTTY: boolean, show: (progress: Progress) => void): string {
  const written: string[] = []
  show(new Progress({ isTTY, write: (text: string | Uint8Array) => written.push(String(text)) > 0 }))
  return written.join('')
}

const twoSteps = (progress: Progress) => {
  for (let share = 0; share <= 1; share += 0.125) progress.show('Reading', share, `${share * 8} rows`)
  progress.show('Storing', 2)
  progress.end()
  progress.end()
}

test('a terminal sees one bar for each step, drawn over itself', () => {
  const shown = shownOn(true, twoSteps)
  const bars = shown.split('\n')
  expect(bars).toHaveLength(3)
  expect(bars[0]).toContain(`Reading ${'░'.repeat(30)} 0 % 0 rows`)
  expect(bars[0]!.endsWith(`Reading ${'█'.repeat(30)} 100 % 8 rows`)).toBe(true)
  expect(bars[1]).toContain(`Storing ${'█'.repeat(30)} 100 %`)
})

test('a file sees a line now and then', () => {
  expect(shownOn(false, twoSteps)).toBe(
    [
      'Reading 0 % 0 rows',
      'Reading 25 % 2 rows',
      'Reading 50 % 4 rows',
      'Reading 75 % 6 rows',
      'Reading 100 % 8 rows',
      'Storing 100 %',
      '',
    ].join('\n'),
  )
})
