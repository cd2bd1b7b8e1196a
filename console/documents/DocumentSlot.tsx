import AttachFileIcon from '@mui/icons-material/AttachFile'
import { Box, Button, Stack, Typography } from '@mui/material'
import { useRef } from 'react'
import { useTranslate } from 'react-admin'
import type { RequestRecordFragment } from '../generated/graphql.ts'
import { DocumentLine } from './DocumentLine.tsx'
import { SendingLine } from './SendingLine.tsx'
import type { Uploads } from './useUploads.ts'

interface DocumentSlotProps {
  /** Null for what is beyond those asked for. */
  code: string | null
  name: string
  isRequired: boolean
  isMissing: boolean
  request: RequestRecordFragment
  attached: RequestRecordFragment['documents']
  /** Null where nothing may be attached. */
  uploads: Uploads | null
}

/** What the server takes; it looks into each file itself. */
const accepted = 'application/pdf,image/jpeg,image/png,image/webp,image/heic'

/** One document that is asked for, the files attached as it, and those on their way. */
export function DocumentSlot({ code, name, isRequired, isMissing, request, attached, uploads }: DocumentSlotProps) {
  const translate = useTranslate()
  const sendings = uploads?.sendings.filter((each) => each.code === code) ?? []
  const canRemove = uploads !== null && (request.status !== 'IN_PROGRESS' || request.completeAt === null)
  const input = useRef<HTMLInputElement>(null)
  const word = translate(attached.length > 0 ? 'documents.addMore' : 'documents.choose')
  const hint = translate(isRequired ? 'documents.required' : 'documents.optional')
  return (
    <Box component="li" sx={{ py: 1.5, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }}>
      <Stack direction="row" sx={{ gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
        <Box sx={{ flexGrow: 1, flexBasis: 200 }}>
          <Typography sx={{ fontWeight: 600 }}>{name}</Typography>
          {code !== null && (
            <Typography variant="body2" sx={{ color: isMissing ? 'error.main' : 'text.secondary' }}>
              {isMissing ? translate('documents.missing') : hint}
            </Typography>
          )}
        </Box>
        {uploads && (
          <>
            <Button
              variant="outlined"
              startIcon={<AttachFileIcon />}
              aria-label={`${word}: ${name}`}
              onClick={() => input.current?.click()}
              sx={{ minHeight: 44 }}
            >
              {word}
            </Button>
            <input
              ref={input}
              type="file"
              multiple
              hidden
              accept={accepted}
              aria-label={name}
              onChange={({ currentTarget }) => {
                uploads.add(code, currentTarget.files ?? [])
                currentTarget.value = ''
              }}
            />
          </>
        )}
      </Stack>
      {attached.map((document) => (
        <DocumentLine key={document.id} document={document} request={request} canRemove={canRemove} />
      ))}
      {sendings.map((sending) => (
        <SendingLine key={sending.key} sending={sending} uploads={uploads!} />
      ))}
    </Box>
  )
}
