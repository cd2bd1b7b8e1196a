import { useTheme } from '@mui/material'

/** Ink for the median, gold for the 90th percentile: told apart by lightness too, so also on paper. */
export function useChartColours() {
  const { palette } = useTheme()
  const dark = palette.mode === 'dark'
  return {
    median: palette.secondary.main,
    p90: dark ? '#e7bd56' : '#c08a0c',
    grid: palette.divider,
    text: palette.text.secondary,
    paper: palette.background.paper,
  }
}
