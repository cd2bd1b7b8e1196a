import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Span } from './span.ts'
import type { Troubles } from './troubles.ts'

/** What is true of an example: how it was made, and the troubles planted in it. */
export interface GroundTruth extends Troubles, Span {
  seed: number
  requests: number
}

/** Writes the truth down as JSON, for tests that ask whether a dashboard finds the troubles. */
export async function writeGroundTruth(path: string, truth: GroundTruth): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, `${JSON.stringify(truth, null, 2)}\n`)
}
