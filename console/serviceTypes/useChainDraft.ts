import { useState } from 'react'
import type { Answers } from '../forms/questions.ts'
import type { ChainFieldsFragment } from '../generated/graphql.ts'
import { ApiError } from '../provider/errors.ts'
import { draftOf, inputOf } from './chainDraft.ts'
import { within } from './fieldProblems.ts'
import { useChainPreview } from './useChainPreview.ts'

/**
 * A version of a chain that is being written, what the server says of it, and what was refused of it when it was sent;
 * `prefix` is where the chain stands in what is sent.
 */
export function useChainDraft(chain: ChainFieldsFragment | null, refused: unknown, prefix: string) {
  const [draft, setDraft] = useState(() => draftOf(chain))
  const [unit, setUnit] = useState<string | null>(null)
  const [answers, setAnswers] = useState<Answers>({})
  const { preview, error } = useChainPreview(draft, unit, answers)
  const seen = preview?.problems.map(({ field }) => field) ?? []
  const sent = refused instanceof ApiError ? Object.keys(refused.fields) : []
  const input = inputOf(draft)
  return {
    input,
    editor: { draft, problems: preview ? within(seen, 'input.') : within(sent, prefix), onChange: setDraft },
    shown: { preview, error, schema: input.formSchema, unit, onUnit: setUnit, answers, onAnswers: setAnswers },
  }
}
