import PrintOutlinedIcon from '@mui/icons-material/PrintOutlined'
import { Alert, Box, Button, Stack, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { CopyButton } from '../forms/CopyButton.tsx'

/** The codes that open the door when the telephone is lost; to be copied or printed, they are not shown again. */
export function RecoveryCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const translate = useTranslate()
  return (
    <Stack sx={{ gap: 2 }}>
      <Alert severity="success">{translate('account.secondFactorIsOn')}</Alert>
      <Typography variant="h3">{translate('account.recoveryTitle')}</Typography>
      <Typography>{translate('account.recoveryHint')}</Typography>
      <Box
        component="ul"
        sx={{
          m: 0,
          p: 2,
          listStyle: 'none',
          display: 'grid',
          gap: 1,
          gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))',
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          fontFamily: 'monospace',
          fontSize: '1.0625rem',
        }}
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </Box>
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', displayPrint: 'none' }}>
        <CopyButton text={codes.join('\n')} />
        <Button startIcon={<PrintOutlinedIcon />} onClick={() => window.print()}>
          {translate('account.print')}
        </Button>
      </Stack>
      <Button variant="contained" size="large" onClick={onDone} sx={{ alignSelf: 'flex-start', displayPrint: 'none' }}>
        {translate('app.saved')}
      </Button>
    </Stack>
  )
}
