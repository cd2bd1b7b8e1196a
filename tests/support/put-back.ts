import { afterAll, vi } from 'vitest'

// A worker goes on to its next file with the same modules and globals: nothing of this one stays replaced.
afterAll(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})
