import type { BreakingChange } from './breaking-changes.ts'

/** A break that was decided on: an entry of docs/schema/breaks.json. */
export interface DeliberateBreak {
  /** The change, word for word as the check names it. */
  change: string
  /** The version that brings it. */
  version: string
  /** Why it was worth it, and what clients do instead. */
  reason: string
}

/** What is wrong with the breaks since a release: those nobody decided on, and entries that do not hold. One line each. */
export function objections(
  changes: readonly BreakingChange[],
  deliberate: readonly DeliberateBreak[],
  releasedVersion: string,
): string[] {
  const entered = new Set(deliberate.map(({ change }) => change))
  const found = new Set(changes.map(({ change }) => change))
  const undecided = changes
    .filter(({ change }) => !entered.has(change))
    .map(({ change, advice }) => `${change} ${advice} If it must be, enter it in docs/schema/breaks.json.`)
  return [...undecided, ...deliberate.flatMap((entry) => objectionsTo(entry, found, releasedVersion))]
}

function objectionsTo(entry: DeliberateBreak, found: ReadonlySet<string>, releasedVersion: string): string[] {
  const about = `docs/schema/breaks.json: "${entry.change}"`
  const lines: string[] = []
  if (!found.has(entry.change)) lines.push(`${about} is no break since ${releasedVersion}. Remove the entry.`)
  if (entry.reason.trim().length < 20) lines.push(`${about} needs a reason that tells clients why, and what to do.`)
  if (!mayBreak(releasedVersion, entry.version)) {
    lines.push(
      `${about} cannot come with ${entry.version}: after ${releasedVersion} only ${nextBreaking(releasedVersion)} may break.`,
    )
  }
  return lines
}

/** Before 1.0 a new minor version may break on purpose, from then on only a new major one. */
function mayBreak(released: string, version: string): boolean {
  const [major, minor] = numbersOf(released)
  const [newMajor, newMinor] = numbersOf(version)
  return newMajor > major || (major === 0 && newMajor === 0 && newMinor > minor)
}

function nextBreaking(released: string): string {
  const [major, minor] = numbersOf(released)
  return major === 0 ? `0.${minor + 1}.0` : `${major + 1}.0.0`
}

function numbersOf(version: string): [major: number, minor: number] {
  const parts = /^(\d+)\.(\d+)\.\d+$/.exec(version)
  if (!parts) throw new Error(`"${version}" is no version; it looks like 0.2.0`)
  return [Number(parts[1]), Number(parts[2])]
}
