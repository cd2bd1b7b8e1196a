import { inspect, isDeepStrictEqual } from 'node:util'

/** Throws, and says of what, unless both are the same. */
export function claimSame(what: string, actual: unknown, wanted: unknown): void {
  if (isDeepStrictEqual(actual, wanted)) return
  const [is, should] = [actual, wanted].map((each) => inspect(each, { depth: 6, breakLength: 120 }))
  throw new Error(`${what}\nis ${is}\nand should be ${should}`)
}

/** Throws, and says what, unless it holds. */
export function claim(what: string, holds: boolean): void {
  if (!holds) throw new Error(what)
}
