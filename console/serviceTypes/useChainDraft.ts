import { useState } from 'react'
import type { Kept } from '../drafts/useKept.ts'
import type { Answers } from '../forms/questions.ts'
import { ApiError } from '../provider/errors.ts'
import { type ChainDraft, inputOf } from './chainDraft.ts'
import { within } from './fieldProblems.ts'
import { useChainPreview } from './useChainPreview.ts'

/**
 * A version of a chain that is being written, what the server says of it, and what was refused of it when it was sent;
 * `prefix` is where the chain stands in what is sent.
 */
export function useChainDraft(
  { value: draft, change }: Pick<Kept<ChainDraft>, 'value' | 'change'>,
  refused: unknown,
  prefix: string,
) {
  const [unit, setUnit] = useState<string | null>(null)
  const [answers, setAnswers] = useState<Answers>({})
  const { preview, error } = useChainPreview(draft, unit, answers)
  const seen = preview?.problems.map(({ field }) => field) ?? []
  const sent = refused instanceof ApiError ? Object.keys(refused.fields) : []
  const input = inputOf(draft)
  return {
    input,
    editor: { draft, problems: preview ? within(seen, 'input.') : within(sent, prefix), onChange: change },
    shown: { preview, error, schema: input.formSchema, unit, onUnit: setUnit, answers, onAnswers: setAnswers },
  }
}
