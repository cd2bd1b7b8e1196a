import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Answers } from '../forms/questions.ts'
import { ChainPreviewDocument, type ChainPreviewQuery } from '../generated/graphql.ts'
import { useExecute } from '../provider/useExecute.ts'
import { useSettled } from '../units/useSettled.ts'
import { type ChainDraft, inputOf } from './chainDraft.ts'

/** What the server says of a draft for an applicant of an RT: asked anew whenever its writer pauses. Nothing without an RT. */
export function useChainPreview(draft: ChainDraft, unit: string | null, answers: Answers) {
  const execute = useExecute()
  const asked = useSettled(JSON.stringify({ input: inputOf(draft), unit, form: answers }))
  const { data, error } = useQuery<ChainPreviewQuery>({
    queryKey: ['chainPreview', asked],
    queryFn: () => execute(ChainPreviewDocument, JSON.parse(asked)),
    enabled: unit !== null,
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  })
  return { preview: unit === null ? null : (data?.chainPreview ?? null), error }
}
