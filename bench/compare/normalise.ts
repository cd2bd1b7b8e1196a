/** A value of an answer, in the form all servers are compared in. */
export type Plain = null | boolean | number | string | Plain[] | { [name: string]: Plain }

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)$/

/**
 * The answer without what each server is free to write in its own way: the form of instants and of ids, and the
 * payload PostGraphile wraps around what a mutation returns.
 */
export function normalise(value: Plain, name = ''): Plain {
  if (Array.isArray(value)) return value.map((item) => normalise(item))
  if (typeof value === 'object' && value !== null) {
    const [only, ...others] = Object.keys(value)
    if (only === 'result' && others.length === 0) return normalise(value[only]!)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, normalise(item, key)]))
  }
  if (name === 'id') return String(value)
  return typeof value === 'string' && instant.test(value) ? new Date(value).toISOString() : value
}

/** Where two answers first differ, and how; null when they are the same. */
export function firstDifference(one: Plain, other: Plain, at = 'data'): string | null {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return one === other ? null : `${at}: ${JSON.stringify(one)} and ${JSON.stringify(other)}`
  }
  const [names, otherNames] = [Object.keys(one), Object.keys(other)].map((keys) => keys.toSorted())
  if (names!.join() !== otherNames!.join()) return `${at}: has ${names!.join()} and ${otherNames!.join()}`
  for (const name of names!) {
    const [inOne, inOther] = [one, other].map((value) => (value as { [name: string]: Plain })[name]!)
    const difference = firstDifference(inOne!, inOther!, `${at}.${name}`)
    if (difference) return difference
  }
  return null
}
