import type { Answers } from '../forms/questions.ts'

/** The names of the questions that two forms answer differently; nothing written is one answer, however it is said. */
export function differing(one: Answers | null, other: Answers | null): string[] {
  const names = new Set(Object.keys({ ...one, ...other }))
  return [...names].filter((name) => (one?.[name] ?? '') !== (other?.[name] ?? ''))
}
