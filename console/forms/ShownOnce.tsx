import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { CopyButton } from './CopyButton.tsx'

interface ShownOnceProps {
  title: string
  hint: string
  /** Null: it was shown before, in an answer that was lost on the way. */
  secret: string | null
  /** What to do when it was lost. */
  lost: string
  onClose: () => void
}

/** A secret that is shown this once: the dialog closes by its button alone, not by a tap beside it or by Escape. */
export function ShownOnce({ title, hint, secret, lost, onClose }: ShownOnceProps) {
  const translate = useTranslate()
  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby="shown-once">
      <DialogTitle id="shown-once">{title}</DialogTitle>
      <DialogContent>
        {secret === null ? (
          <Alert severity="warning">{lost}</Alert>
        ) : (
          <Stack sx={{ gap: 2 }}>
            <Typography>{hint}</Typography>
            <Box
              component="code"
              sx={{
                p: 2,
                border: 1,
                borderColor: 'divider',
                borderRadius: 1,
                fontFamily: 'monospace',
                fontSize: '1.125rem',
                overflowWrap: 'anywhere',
                userSelect: 'all',
              }}
            >
              {secret}
            </Box>
            <CopyButton text={secret} />
          </Stack>
        )}
      </DialogContent>
      <DialogActions sx={{ p: 2 }}>
        <Button variant="contained" size="large" onClick={onClose}>
          {translate(secret === null ? 'ra.action.close' : 'app.saved')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
