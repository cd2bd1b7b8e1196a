import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  Switch,
  Typography,
} from '@mui/material'
import { useTranslate } from 'react-admin'

const keys = ['j', 'k', 'a', 'r', 'x', 'help'] as const

interface KeysHelpProps {
  areOn: boolean
  onSwitch: (areOn: boolean) => void
  onClose: () => void
}

/** What the keys do; whoever presses them by mistake switches them off. */
export function KeysHelp({ areOn, onSwitch, onClose }: KeysHelpProps) {
  const translate = useTranslate()
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="keys-title">
      <DialogTitle id="keys-title">{translate('inbox.keys.title')}</DialogTitle>
      <DialogContent>
        <Box
          component="dl"
          sx={{ m: 0, mb: 2, display: 'grid', gridTemplateColumns: '48px 1fr', gap: 1, alignItems: 'baseline' }}
        >
          {keys.map((key) => (
            <Box key={key} sx={{ display: 'contents' }}>
              <Typography component="dt" sx={{ fontFamily: 'monospace', fontWeight: 600 }}>
                {key === 'help' ? '?' : key}
              </Typography>
              <Typography component="dd" sx={{ m: 0 }}>
                {translate(`inbox.keys.${key}`)}
              </Typography>
            </Box>
          ))}
        </Box>
        <FormControlLabel
          control={<Switch checked={areOn} onChange={(_event, isOn) => onSwitch(isOn)} />}
          label={translate('inbox.keys.on')}
        />
      </DialogContent>
      <DialogActions sx={{ p: 2 }}>
        <Button size="large" onClick={onClose}>
          {translate('ra.action.close')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
