import { questionsOf, type Question } from '../forms/questions.ts'
import { newKey } from '../provider/newKey.ts'

/** A question of a form that is being written. */
export interface QuestionDraft {
  /** Of this page alone. */
  key: string
  /** Its name in the answers; null for a new one, whose name is made of its title. */
  name: string | null
  title: string
  kind: Question['kind']
  isRequired: boolean
  /** One a line. */
  choices: string
  minimum: string
  maximum: string
  /** What the editor does not show and leaves as it was. */
  kept: Record<string, unknown>
}

export const newQuestion = (): QuestionDraft => ({
  key: newKey(),
  name: null,
  title: '',
  kind: 'TEXT',
  isRequired: true,
  choices: '',
  minimum: '',
  maximum: '',
  kept: {},
})

/** The questions of a form, to be changed. */
export function questionDrafts(schema: Record<string, unknown>): QuestionDraft[] {
  const properties = (schema.properties ?? {}) as Record<string, Record<string, unknown>>
  return questionsOf(schema).map(({ name, title, kind, isRequired, choices, minimum, maximum }) => ({
    key: newKey(),
    name,
    title,
    kind,
    isRequired,
    choices: choices.join('\n'),
    minimum: minimum === null ? '' : String(minimum),
    maximum: maximum === null ? '' : String(maximum),
    kept: properties[name] ?? {},
  }))
}

/** The names of the questions, in their order; what has none yet gets one of its title, with a number where it is taken. */
export function questionNames(questions: readonly QuestionDraft[]): string[] {
  const taken = new Set(questions.flatMap(({ name }) => name ?? []))
  return questions.map(({ name, title }) => {
    if (name !== null) return name
    const made = nameOf(title)
    let free = made
    for (let nth = 2; taken.has(free); nth += 1) free = `${made}${nth}`
    taken.add(free)
    return free
  })
}

/** The form as a JSON Schema. */
export function schemaOf(questions: readonly QuestionDraft[]): Record<string, unknown> {
  const names = questionNames(questions)
  return {
    type: 'object',
    properties: Object.fromEntries(questions.map((question, index) => [names[index], fieldOf(question)])),
    required: names.filter((_, index) => questions[index]!.isRequired),
  }
}

/** `Nama usaha` becomes `namaUsaha`. */
function nameOf(title: string): string {
  const words =
    title
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  const joined = words.map((word, index) => (index === 0 ? word : word[0]!.toUpperCase() + word.slice(1))).join('')
  return (/^[a-z]/.test(joined) ? joined : `q${joined}`).slice(0, 36)
}

function fieldOf({ title, kind, choices, minimum, maximum, kept }: QuestionDraft): Record<string, unknown> {
  const said = { title: title.trim(), ...(kept.description !== undefined && { description: kept.description }) }
  const bounds = { ...limit('minimum', minimum), ...limit('maximum', maximum) }
  if (kind === 'YES_NO') return { type: 'boolean', ...said }
  if (kind === 'WHOLE_NUMBER') return { type: 'integer', ...said, ...bounds }
  if (kind === 'NUMBER') return { type: 'number', ...said, ...bounds }
  if (kind === 'DAY') return { type: 'string', ...said, format: 'date' }
  if (kind === 'CHOICE') return { type: 'string', ...said, enum: lines(choices) }
  const { pattern, minLength, maxLength } = kept
  const length = typeof maxLength === 'number' ? maxLength : 0
  const rest = { ...(pattern !== undefined && { pattern }), ...(minLength !== undefined && { minLength }) }
  return { type: 'string', ...said, ...rest, maxLength: lengthOf(kind, length) }
}

/** A short text has at most a line, a long one several; a length that fits stays. */
function lengthOf(kind: Question['kind'], length: number): number {
  if (kind === 'LONG_TEXT') return length >= 150 ? length : 500
  return length > 0 && length < 150 ? length : 100
}

const lines = (text: string) => [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '')

function limit(name: 'minimum' | 'maximum', text: string): Record<string, number> {
  const amount = Number(text.trim().replace(',', '.'))
  return text.trim() === '' || !Number.isFinite(amount) ? {} : { [name]: amount }
}
