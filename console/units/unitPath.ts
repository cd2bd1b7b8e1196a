import type { UnitFieldsFragment, UnitLevel } from '../generated/graphql.ts'

interface Named {
  name: string
  level: UnitLevel
}

type Translate = (key: string, options?: Record<string, unknown>) => string

/** A unit by name, with its level where the name alone could mean another: "Kel. Kanigaran", "RT 005". */
export function unitName({ name, level }: Named, translate: Translate): string {
  const prefix = translate(`units.prefixes.${level}`, { _: '' }).trim()
  return prefix && !name.toUpperCase().startsWith(prefix.toUpperCase()) ? `${prefix} ${name}` : name
}

/** The way up from a unit, itself first; the city, which everyone knows, only when it is the unit itself. */
export function unitPath(unit: UnitFieldsFragment, translate: Translate): string[] {
  const above = unit.ancestors.filter((ancestor) => ancestor.level !== 'CITY').toReversed()
  return [unit, ...above].map((each) => unitName(each, translate))
}
