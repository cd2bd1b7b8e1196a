/** What a question of a service's form asks for. */
export interface Question {
  /** Its name in the answers. */
  name: string
  title: string
  description: string | null
  kind: 'TEXT' | 'LONG_TEXT' | 'DAY' | 'CHOICE' | 'WHOLE_NUMBER' | 'NUMBER' | 'YES_NO'
  isRequired: boolean
  choices: readonly string[]
  minLength: number | null
  maxLength: number | null
  pattern: string | null
  minimum: number | null
  maximum: number | null
}

/** Answers by the names of the questions; what was not answered is left out or null. */
export type Answers = Record<string, unknown>

/** From how many characters on a text is written in several lines. */
const severalLines = 150

/** The questions of a form in their order, out of its JSON Schema as the API gives it. */
export function questionsOf(schema: Record<string, unknown>): Question[] {
  const properties = (schema.properties ?? {}) as Record<string, Record<string, unknown>>
  const required = Array.isArray(schema.required) ? schema.required : []
  return Object.entries(properties).map(([name, field]) => ({
    name,
    title: text(field.title) ?? name,
    description: text(field.description),
    kind: kindOf(field),
    isRequired: required.includes(name),
    choices: Array.isArray(field.enum) ? field.enum.map(String) : [],
    minLength: amount(field.minLength),
    maxLength: amount(field.maxLength),
    pattern: text(field.pattern),
    minimum: amount(field.minimum),
    maximum: amount(field.maximum),
  }))
}

function kindOf(field: Record<string, unknown>): Question['kind'] {
  if (field.type === 'boolean') return 'YES_NO'
  if (field.type === 'integer') return 'WHOLE_NUMBER'
  if (field.type === 'number') return 'NUMBER'
  if (Array.isArray(field.enum)) return 'CHOICE'
  if (field.format === 'date') return 'DAY'
  return (amount(field.maxLength) ?? 0) >= severalLines ? 'LONG_TEXT' : 'TEXT'
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)
const amount = (value: unknown) => (typeof value === 'number' ? value : null)
