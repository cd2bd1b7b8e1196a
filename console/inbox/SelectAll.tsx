import { Checkbox, FormControlLabel } from '@mui/material'
import { useTranslate } from 'react-admin'
import { useFormat } from '../fields/useFormat.ts'

interface SelectAllProps {
  /** Those that can be approved together. */
  ids: string[]
  selected: ReadonlySet<string>
  onSelect: (selected: ReadonlySet<string>) => void
}

/** Selects everything that can be approved together, or nothing; not there for one alone. */
export function SelectAll({ ids, selected, onSelect }: SelectAllProps) {
  const translate = useTranslate()
  const format = useFormat()
  if (ids.length < 2) return null
  const isAll = ids.every((id) => selected.has(id))
  return (
    <FormControlLabel
      control={
        <Checkbox
          checked={isAll}
          indeterminate={!isAll && selected.size > 0}
          onChange={() => onSelect(new Set(isAll ? [] : ids))}
        />
      }
      label={translate('inbox.selectAll', { amount: format.count(ids.length) })}
      sx={{ minHeight: 48, mb: 0.5 }}
    />
  )
}
