import { useTranslate } from 'react-admin'
import { Two } from '../fields/Two.tsx'
import type { UnitFieldsFragment } from '../generated/graphql.ts'
import { unitPath } from './unitPath.ts'

/** Where a unit lies, in two short lines: "RT 005, RW 02" and below it "Kel. Kanigaran". */
export function UnitLines({ unit }: { unit: UnitFieldsFragment }) {
  const path = unitPath(unit, useTranslate())
  const own = unit.level === 'RT' ? 2 : 1
  return <Two first={path.slice(0, own).join(', ')} second={path[own] ?? ''} />
}
