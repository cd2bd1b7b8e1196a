import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Skeleton,
  Stack,
  Typography,
} from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { QRCodeSVG } from 'qrcode.react'
import { useTranslate } from 'react-admin'
import { CopyButton } from '../forms/CopyButton.tsx'
import { RequestTrackingLinkDocument, type RequestRecordFragment } from '../generated/graphql.ts'
import { Failure } from '../layout/Failure.tsx'
import { useExecute } from '../provider/useExecute.ts'

/** The applicant's personal link: to copy, to scan, to print. It is always the same once it was made. */
export function TrackingLinkDialog({ request, onClose }: { request: RequestRecordFragment; onClose: () => void }) {
  const translate = useTranslate()
  const execute = useExecute()
  const { data, error, refetch } = useQuery({
    queryKey: ['requests', 'trackingLink', request.id],
    queryFn: async () => (await execute(RequestTrackingLinkDocument, { id: request.id })).requestTrackingLink,
    staleTime: Infinity,
  })
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="tracking-title">
      <DialogTitle id="tracking-title">{translate('requests.trackingTitle', { number: request.number })}</DialogTitle>
      <DialogContent>
        {error && !data && <Failure error={error} retry={refetch} />}
        {!data && !error && <Skeleton variant="rounded" height={320} />}
        {data && (
          <Stack sx={{ gap: 2 }}>
            <Typography>{translate('requests.trackingHint')}</Typography>
            <Box component="code" sx={{ overflowWrap: 'anywhere', userSelect: 'all', fontFamily: 'monospace' }}>
              {data.url}
            </Box>
            <CopyButton text={data.url} />
            <Box sx={{ alignSelf: 'center', p: 2, bgcolor: '#ffffff', borderRadius: 1, lineHeight: 0 }}>
              <QRCodeSVG value={data.url} size={200} title={translate('requests.trackingCode')} />
            </Box>
          </Stack>
        )}
      </DialogContent>
      <DialogActions sx={{ p: 2 }}>
        <Button size="large" onClick={onClose}>
          {translate('ra.action.close')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
