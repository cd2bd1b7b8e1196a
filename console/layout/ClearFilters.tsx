import FilterListOffIcon from '@mui/icons-material/FilterListOff'
import { Button } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { FilterBarProps } from './FilterBar.tsx'

/** Takes all filters away: on a wide screen in the title's line, on a phone it lies beside the filters themselves. */
export function ClearFilters({ active, onClear }: Pick<FilterBarProps, 'active' | 'onClear'>) {
  const translate = useTranslate()
  if (active === 0) return null
  return (
    <Button
      size="small"
      startIcon={<FilterListOffIcon />}
      onClick={onClear}
      sx={{ display: { xs: 'none', md: 'inline-flex' }, displayPrint: 'none', my: -0.5 }}
    >
      {translate('ra.navigation.clear_filters')}
    </Button>
  )
}
