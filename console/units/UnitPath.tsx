import { Box } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { UnitFieldsFragment } from '../generated/graphql.ts'
import { unitPath } from './unitPath.ts'

/** Where a unit lies: "RT 005, RW 02, Kel. Kanigaran", itself in plain and what is above it more quietly. */
export function UnitPath({ unit, levels = 3 }: { unit: UnitFieldsFragment; levels?: number }) {
  const [own, ...above] = unitPath(unit, useTranslate()).slice(0, levels)
  return (
    <span>
      {own}
      {above.length > 0 && (
        <Box component="span" sx={{ color: 'text.secondary' }}>
          , {above.join(', ')}
        </Box>
      )}
    </span>
  )
}
