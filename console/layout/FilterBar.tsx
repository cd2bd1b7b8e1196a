import FilterListIcon from '@mui/icons-material/FilterList'
import { Box, Button, Drawer, Stack, Typography, useMediaQuery, type Theme } from '@mui/material'
import { useState, type ReactNode } from 'react'
import { useTranslate } from 'react-admin'

export interface FilterBarProps {
  /** How many of the controls narrow what is shown. */
  active: number
  onClear: () => void
  children: ReactNode
}

/** The controls that narrow a page: in a row on a wide screen, behind one button on a phone. */
export function FilterBar({ active, onClear, children }: FilterBarProps) {
  const narrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'))
  if (narrow) {
    return (
      <FilterDrawer active={active} onClear={onClear}>
        {children}
      </FilterDrawer>
    )
  }
  return (
    <Box
      component="search"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1.5,
        alignItems: 'center',
        mb: 2,
        displayPrint: 'none',
        '& > *': { width: 'auto' },
      }}
    >
      {children}
    </Box>
  )
}

function FilterDrawer({ active, onClear, children }: FilterBarProps) {
  const [open, setOpen] = useState(false)
  const translate = useTranslate()
  const name = translate('app.filter')
  return (
    <>
      <Button
        variant={active > 0 ? 'contained' : 'outlined'}
        startIcon={<FilterListIcon />}
        onClick={() => setOpen(true)}
        sx={{ mb: 2, displayPrint: 'none' }}
      >
        {active > 0 ? `${name} (${active})` : name}
      </Button>
      <Drawer
        anchor="bottom"
        open={open}
        onClose={() => setOpen(false)}
        slotProps={{ paper: { 'aria-label': name, sx: { borderRadius: '12px 12px 0 0' } } }}
      >
        <Stack component="search" sx={{ gap: 2, p: 2.5 }}>
          <Typography variant="h2">{name}</Typography>
          {children}
          <Button variant="contained" size="large" onClick={() => setOpen(false)}>
            {translate('app.showResult')}
          </Button>
          {active > 0 && <Button onClick={onClear}>{translate('ra.navigation.clear_filters')}</Button>}
        </Stack>
      </Drawer>
    </>
  )
}
