import { Link } from '@mui/material'
import { useTranslate } from 'react-admin'

/** For the keyboard: past the navigation, shown only while it has the focus. */
export function SkipLink() {
  const translate = useTranslate()
  return (
    <Link
      href="#main-content"
      sx={{
        position: 'fixed',
        top: -100,
        left: 16,
        zIndex: 'tooltip',
        p: 1.5,
        borderRadius: 1,
        bgcolor: 'background.paper',
        '&:focus': { top: 8 },
      }}
    >
      {translate('ra.navigation.skip_nav')}
    </Link>
  )
}
