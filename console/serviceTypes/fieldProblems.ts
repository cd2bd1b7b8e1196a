/** The parts of what was given that cannot be taken, by their path in the input, as `stages.2.level`. */
export type FieldProblems = readonly string[]

/** Paths as the API names them, without what stands before every one of them. */
export function within(paths: readonly string[], prefix: string): FieldProblems {
  return paths.flatMap((path) => (path.startsWith(prefix) ? [path.slice(prefix.length)] : []))
}

/** The key of the words for what is wrong with a part, or with something below it; null when nothing is. */
export function problemAt(problems: FieldProblems, path: string): string | null {
  const found = problems.find((each) => each === path || each.startsWith(`${path}.`))
  if (found === undefined) return null
  const part = path.split('.').findLast((each) => !/^\d+$/.test(each)) ?? ''
  return worded.has(part) ? `serviceTypes.problems.${part}` : 'app.checkField'
}

const worded = new Set([
  'stages',
  'level',
  'decidedBy',
  'code',
  'name',
  'standardSeconds',
  'skipWhen',
  'validFrom',
  'classifications',
  'owner',
])
