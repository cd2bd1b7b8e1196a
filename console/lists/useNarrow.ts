import { useMediaQuery, type Theme } from '@mui/material'

/** Whether the screen is as narrow as a phone's, where a table becomes cards. */
export function useNarrow(): boolean {
  return useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'), { noSsr: true })
}
