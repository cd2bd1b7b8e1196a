import { Box, Stack, Typography } from '@mui/material'
import { QRCodeSVG } from 'qrcode.react'
import { useTranslate } from 'react-admin'
import { CopyButton } from '../forms/CopyButton.tsx'

/** What the authenticator app needs: a picture to scan, and the same as text. */
export function SharedSecret({ secret, uri }: { secret: string; uri: string }) {
  const translate = useTranslate()
  return (
    <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: { xs: '1fr', sm: 'auto 1fr' }, alignItems: 'center' }}>
      <Box
        sx={{ p: 1.5, bgcolor: '#ffffff', border: 1, borderColor: 'divider', borderRadius: 1, justifySelf: 'center' }}
      >
        <QRCodeSVG value={uri} size={184} title={translate('account.qrCode')} style={{ display: 'block' }} />
      </Box>
      <Stack sx={{ gap: 1 }}>
        <Typography component="ol" sx={{ m: 0, pl: 2.5 }}>
          <li>{translate('account.scanFirst')}</li>
          <li>{translate('account.scanThen')}</li>
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('account.secretHint')}
        </Typography>
        <Box component="code" sx={{ fontFamily: 'monospace', fontSize: '1.0625rem', overflowWrap: 'anywhere' }}>
          {secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}
        </Box>
        <CopyButton text={secret} />
      </Stack>
    </Box>
  )
}
