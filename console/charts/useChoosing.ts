import { useMediaQuery } from '@mui/material'

/**
 * A click on a chart opens what is behind the month or row pointed at. Where nothing can point without touching, a
 * touch only shows the figures: there the table below leads on.
 */
export function useChoosing(onChoose: (key: string) => void) {
  const canPoint = useMediaQuery('(hover: hover)', { noSsr: true })
  if (!canPoint) return undefined
  return ({ activeLabel }: { activeLabel?: string | number | undefined }) => {
    if (activeLabel !== undefined) onChoose(String(activeLabel))
  }
}
