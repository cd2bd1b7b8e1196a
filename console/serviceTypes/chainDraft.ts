import type { ChainFieldsFragment, ChainInput, Position, SkipOperator, UnitLevel } from '../generated/graphql.ts'
import { newKey } from '../provider/newKey.ts'
import { type QuestionDraft, questionDrafts, questionNames, schemaOf } from './formDraft.ts'
import { secondsOf, type StandardTime, standardTimeOf } from './standardTime.ts'

/** A rule by which a stage is passed over, as it is being written. */
export interface SkipDraft {
  /** The key of the question. */
  question: string
  operator: SkipOperator
  /** As it is typed or chosen. */
  value: string
}

/** A stage of a chain that is being written. */
export interface StageDraft {
  key: string
  /** Null for a new one, whose code is made of its name. */
  code: string | null
  name: string
  level: UnitLevel
  decidedBy: Position
  standard: StandardTime
  skip: SkipDraft | null
}

export interface DocumentDraft {
  key: string
  code: string | null
  name: string
  isRequired: boolean
}

/** A version of a chain that is being written. */
export interface ChainDraft {
  /** A WIB day; empty for today. */
  validFrom: string
  questions: QuestionDraft[]
  documents: DocumentDraft[]
  stages: StageDraft[]
}

/** The levels a chain can pass, from below, and the posts there are at each. */
export const postsAt: Partial<Record<UnitLevel, readonly Position[]>> = {
  RT: ['RT_HEAD'],
  RW: ['RW_HEAD'],
  KELURAHAN: ['LURAH', 'SECRETARY', 'STAFF'],
  KECAMATAN: ['CAMAT', 'SECRETARY', 'STAFF'],
  CITY: ['SECRETARY', 'STAFF'],
}

export const newStage = (): StageDraft => ({
  key: newKey(),
  code: null,
  name: '',
  level: 'KELURAHAN',
  decidedBy: 'LURAH',
  standard: { amount: '1', unit: 'DAYS' },
  skip: null,
})

export const newDocument = (): DocumentDraft => ({ key: newKey(), code: null, name: '', isRequired: true })

/** A new version that begins as the one there is; null for the first chain of a service. */
export function draftOf(chain: ChainFieldsFragment | null): ChainDraft {
  if (!chain) return { validFrom: '', questions: [], documents: [], stages: [newStage()] }
  const questions = questionDrafts(chain.formSchema)
  return {
    validFrom: '',
    questions,
    documents: chain.documents.map(({ code, name, required }) => ({
      ...newDocument(),
      code,
      name,
      isRequired: required,
    })),
    stages: chain.stages.map(({ code, name, level, decidedBy, standardSeconds, skipWhen }) => ({
      key: newKey(),
      code,
      name,
      level: level ?? 'KELURAHAN',
      decidedBy: decidedBy ?? 'LURAH',
      standard: standardTimeOf(standardSeconds, level ?? 'KELURAHAN'),
      skip: skipOf(skipWhen, questions),
    })),
  }
}

/** The draft as it is sent. */
export function inputOf({ validFrom, questions, documents, stages }: ChainDraft): ChainInput {
  return {
    validFrom: validFrom === '' ? null : validFrom,
    formSchema: schemaOf(questions),
    documents: documents.map(({ code, name, isRequired }) => ({
      code: code ?? slugOf(name),
      name: name.trim(),
      required: isRequired,
    })),
    stages: stages.map(({ code, name, level, decidedBy, standard, skip }) => ({
      code,
      name: name.trim(),
      level,
      decidedBy,
      standardSeconds: secondsOf(standard, level),
      skipWhen: skip && ruleOf(skip, questions),
    })),
  }
}

function skipOf(rule: Record<string, unknown> | null, questions: readonly QuestionDraft[]): SkipDraft | null {
  const question = questions.find(({ name }) => name === rule?.field)
  if (!rule || !question) return null
  return { question: question.key, operator: rule.operator as SkipOperator, value: String(rule.value) }
}

/** The value is of the kind the question asks for. */
function ruleOf({ question, operator, value }: SkipDraft, questions: readonly QuestionDraft[]) {
  const index = questions.findIndex(({ key }) => key === question)
  const kind = questions[index]?.kind
  const number = Number(value.trim().replace(',', '.'))
  const isNumber = kind === 'WHOLE_NUMBER' || kind === 'NUMBER'
  const typed = kind === 'YES_NO' ? value === 'true' : isNumber && value.trim() !== '' ? number : value
  return { field: questionNames(questions)[index] ?? '', operator, value: typed }
}

function slugOf(name: string): string {
  return (
    name
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  )
    .join('-')
    .slice(0, 60)
}
