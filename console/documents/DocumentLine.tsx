import DeleteOutlineIcon from '@mui/icons-material/DeleteOutlineOutlined'
import { Button, Link, Stack, Typography } from '@mui/material'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { useFormat } from '../fields/useFormat.ts'
import { DocumentRemoveDocument, type RequestRecordFragment } from '../generated/graphql.ts'
import { Problem } from '../layout/Problem.tsx'
import { saveFile } from '../provider/saveFile.ts'
import { useAct } from '../provider/useAct.ts'
import { codeOf } from '../provider/errors.ts'
import { MovedOn } from '../requests/MovedOn.tsx'
import type { News } from '../requests/useRequestAct.ts'
import { useRememberRequest } from '../requests/useRememberRequest.ts'
import { fetchDocument } from './fetchDocument.ts'
import { useFileSize } from './useFileSize.ts'
import { useRequestAnew } from './useRequestAnew.ts'

interface DocumentLineProps {
  document: RequestRecordFragment['documents'][number]
  request: RequestRecordFragment
  canRemove: boolean
}

/** One file: downloaded by its name, taken away with a button. */
export function DocumentLine({ document, request, canRemove }: DocumentLineProps) {
  const translate = useTranslate()
  const format = useFormat()
  const sizeOf = useFileSize()
  const remember = useRememberRequest()
  const readAnew = useRequestAnew(request.id)
  const [news, setNews] = useState<News | null>(null)
  const { isSending, error, send } = useAct(DocumentRemoveDocument, {
    onDone: ({ documentRemove }) => remember(documentRemove),
    onRefused: async (refused) => {
      if (codeOf(refused) !== 'CONFLICT') return
      const since = request.events.at(-1)?.at ?? request.submittedAt
      setNews({ request: await readAnew(), since })
    },
  })
  const { id, name, size, uploadedAt } = document
  const fetching = useMutation({
    mutationFn: () => fetchDocument(id),
    onSuccess: (content) => saveFile(name, content),
  })
  return (
    <>
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap', mt: 0.5 }}>
        <Link
          href={`/documents/${id}`}
          download
          aria-busy={fetching.isPending}
          onClick={(event) => {
            event.preventDefault()
            if (!fetching.isPending) fetching.mutate()
          }}
          sx={{ overflowWrap: 'anywhere', py: 0.75 }}
        >
          {name}
        </Link>
        <Typography variant="body2" sx={{ color: 'text.secondary', flexGrow: 1 }}>
          {fetching.isPending ? translate('documents.fetching') : `${sizeOf(size)} · ${format.moment(uploadedAt)}`}
        </Typography>
        {canRemove && (
          <Button
            color="error"
            startIcon={<DeleteOutlineIcon />}
            loading={isSending}
            aria-label={`${translate('documents.remove')}: ${name}`}
            onClick={() => {
              setNews(null)
              send({ id, seenVersion: request.version })
            }}
            sx={{ minHeight: 44 }}
          >
            {translate('documents.remove')}
          </Button>
        )}
      </Stack>
      {news ? <MovedOn {...news} /> : <Problem error={error ?? fetching.error} />}
    </>
  )
}
