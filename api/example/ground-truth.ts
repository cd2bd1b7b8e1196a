import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { CannotStart, oneLine } from '../base/cannot-start.ts'
import type { Span } from './span.ts'
import type { Troubles } from './troubles.ts'

/** What is true of an example: how it was made, and the troubles planted in it. */
export interface GroundTruth extends Troubles, Span {
  seed: number
  requests: number
}

/** Writes the truth down as JSON, for tests that ask whether a dashboard finds the troubles; throws `CannotStart` where that fails. */
export async function writeGroundTruth(path: string, truth: GroundTruth): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, `${JSON.stringify(truth, null, 2)}\n`)
  } catch (error) {
    throw new CannotStart(
      `The ground truth cannot be written (${oneLine(error)}). Name another file with --ground-truth.`,
    )
  }
}
