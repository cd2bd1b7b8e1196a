import { Box, Button, Checkbox, FormControlLabel, Stack } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import type { RequestRecordFragment } from '../generated/graphql.ts'
import { useMe } from '../session/useMe.ts'

interface DraftButtonsProps {
  request: RequestRecordFragment
  at: number
  last: number
  isSending: boolean
  onGo: (step: number) => void
  onSubmit: (documentsFollow: boolean) => Promise<void>
}

/** Back and on; at the end, submits. Who helps others may take a request whose documents are to follow. */
export function DraftButtons({ request, at, last, isSending, onGo, onSubmit }: DraftButtonsProps) {
  const translate = useTranslate()
  const me = useMe()
  const [documentsFollow, setDocumentsFollow] = useState(false)
  const mayFollow = me?.asksFor === 'OTHERS' && request.missingDocuments.length > 0 && request.status === 'DRAFT'
  const word = request.status === 'RETURNED' ? 'drafts.resubmit' : 'drafts.submit'
  return (
    <Stack sx={{ gap: 1.5 }}>
      {at === last && mayFollow && (
        <FormControlLabel
          control={
            <Checkbox checked={documentsFollow} onChange={(_event, isChecked) => setDocumentsFollow(isChecked)} />
          }
          label={translate('drafts.documentsFollow')}
        />
      )}
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        {at > 0 && (
          <Button variant="outlined" size="large" onClick={() => onGo(at - 1)} sx={{ minHeight: 48 }}>
            {translate('drafts.back')}
          </Button>
        )}
        {at < last ? (
          <Button variant="contained" size="large" onClick={() => onGo(at + 1)} sx={{ minHeight: 48, flexGrow: 1 }}>
            {translate('drafts.next')}
          </Button>
        ) : (
          <Button
            variant="contained"
            size="large"
            loading={isSending}
            onClick={() => void onSubmit(mayFollow && documentsFollow)}
            sx={{ minHeight: 48, flexGrow: 1 }}
          >
            {translate(word)}
          </Button>
        )}
      </Box>
    </Stack>
  )
}
