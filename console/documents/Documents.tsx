import { Stack } from '@mui/material'
import { useCallback } from 'react'
import { useTranslate } from 'react-admin'
import type { RequestRecordFragment } from '../generated/graphql.ts'
import { DocumentSlot } from './DocumentSlot.tsx'
import { useRequestAnew } from './useRequestAnew.ts'
import { useUploads } from './useUploads.ts'

interface DocumentsProps {
  request: RequestRecordFragment
  /** Whether what is still missing is told as wrong. */
  showsMissing?: boolean
}

/** The documents of a request: those its service asks for, each in its place, and whatever else was attached. */
export function Documents({ request, showsMissing = false }: DocumentsProps) {
  const translate = useTranslate()
  const readAnew = useRequestAnew(request.id)
  const uploads = useUploads(
    request.id,
    useCallback(() => void readAnew(), [readAnew]),
  )
  const { documents, chain, allowedActions } = request
  const canAttach = allowedActions.includes('ATTACH')
  const known = new Set(chain.documents.map(({ code }) => code))
  const others = documents.filter(({ code }) => code === null || !known.has(code))
  const slots = [
    ...chain.documents.map((asked) => ({ ...asked, attached: documents.filter(({ code }) => code === asked.code) })),
    { code: null, name: translate('documents.other'), required: false, attached: others },
  ]
  return (
    <Stack component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {slots
        .filter(({ code, attached }) => code !== null || canAttach || attached.length > 0)
        .map(({ code, name, required, attached }) => (
          <DocumentSlot
            key={code ?? ''}
            code={code}
            name={name}
            isMissing={showsMissing && required && attached.length === 0}
            isRequired={required}
            request={request}
            attached={attached}
            uploads={canAttach ? uploads : null}
          />
        ))}
    </Stack>
  )
}
