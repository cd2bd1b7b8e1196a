import { Box, Card, Stack, Typography } from '@mui/material'
import { useEffect } from 'react'
import { useTranslate } from 'react-admin'
import { LocaleSwitch } from '../layout/LocaleSwitch.tsx'
import { Mark } from '../layout/Mark.tsx'
import { Door } from './Door.tsx'

/** The sign-in page, in either language. */
export function SignIn() {
  const translate = useTranslate()
  useEffect(() => {
    document.title = `${translate('ra.auth.sign_in')} · Portal Emas`
  }, [translate])
  return (
    <Box
      component="main"
      sx={{ minHeight: '100vh', display: 'grid', placeItems: 'center', p: 2, bgcolor: 'background.default' }}
    >
      <Card sx={{ width: '100%', maxWidth: 400, p: { xs: 3, sm: 4 }, borderTop: 4, borderTopColor: '#e3b341' }}>
        <Stack direction="row" sx={{ alignItems: 'center', gap: 1.5, mb: 3 }}>
          <Mark size={44} />
          <Box sx={{ flexGrow: 1 }}>
            <Typography variant="h1">Portal Emas</Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              Kota Probolinggo
            </Typography>
          </Box>
          <LocaleSwitch />
        </Stack>
        <Door />
      </Card>
    </Box>
  )
}
