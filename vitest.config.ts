import { availableParallelism } from 'node:os'
import { createRequire } from 'node:module'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/support/longest-first.ts'

const graphql = createRequire(import.meta.url).resolve('graphql')

export default defineConfig({
  // One copy of graphql for our code and for the packages: two refuse each other's types.
  resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    globalSetup: 'tests/support/cluster.ts',
    setupFiles: 'tests/support/put-back.ts',
    pool: 'forks',
    // A worker loads the API once for all its files: servers keep nothing outside of themselves, and what a test
    // replaces (a spy on the console) is put back before the next.
    isolate: false,
    restoreMocks: true,
    unstubGlobals: true,
    sequence: { sequencer: LongestFirst },
    maxWorkers: Math.min(4, Math.max(2, availableParallelism() - 1)),
    testTimeout: 90_000,
    hookTimeout: 120_000,
    teardownTimeout: 30_000,
    expect: { poll: { timeout: 60_000 } },
  },
})
