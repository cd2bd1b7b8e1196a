import VisibilityOffOutlinedIcon from '@mui/icons-material/VisibilityOffOutlined'
import { Button } from '@mui/material'
import { useTranslate } from 'react-admin'
import { useFormat } from '../fields/useFormat.ts'
import { useCountdown } from './useCountdown.ts'

const shownSeconds = 30

/** Hides numbers again, by itself after a short while: nobody walks away from a screen that shows them. */
export function HideButton({ onHide }: { onHide: () => void }) {
  const translate = useTranslate()
  const format = useFormat()
  const left = useCountdown(shownSeconds, onHide)
  return (
    <Button startIcon={<VisibilityOffOutlinedIcon />} onClick={onHide} sx={{ mt: 1.5, minHeight: 44 }}>
      {translate('residents.hide', { duration: format.duration(left) })}
    </Button>
  )
}
