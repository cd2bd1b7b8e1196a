import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'vitest'

const folder = join(import.meta.dirname, '../../../shared/data')
const required = process.env.REQUIRE_SHARED === '1'
const missing = !existsSync(folder)

if (missing && !required) console.log(`Skipped: tests that read ../shared/data, which is not beside this folder`)

/** The path of a file in ../shared/data, beside the project's own folder. */
export function sharedFile(name: string): string {
  if (missing) throw new Error('REQUIRE_SHARED=1, but there is no ../shared/data beside this folder')
  return join(folder, name)
}

/** `test` for what reads ../shared/data: not run where that is missing, but failing there with REQUIRE_SHARED=1. */
export const testWithShared = test.runIf(required || !missing)
