import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import { fullFormats } from 'ajv-formats/dist/formats.js'
import type { FieldErrors } from '../base/errors.ts'
import type { Chain } from './chain.entity.ts'
import type { FormData, FormField, FormSchema } from './procedure.ts'

/** How many characters an answer may have where its question sets no limit. */
export const longestAnswer = 1000

const mostKept = 500
const kept = new Map<string, ValidateFunction>()

/** What is wrong with each answer, by the names of the questions; null when nothing is. Blank answers count as not given. */
export function checkForm({ formSchema }: Pick<Chain, 'formSchema'>, form: FormData): FieldErrors | null {
  const check = checkOf(formSchema)
  const given = Object.fromEntries(Object.entries(form).filter(([, answer]) => !isBlank(answer)))
  if (check(given)) return null
  const errors = new Map<string, string>()
  for (const error of check.errors ?? []) {
    const name = nameOf(error)
    if (!errors.has(name)) errors.set(name, messageOf(error, formSchema.properties[name]))
  }
  return Object.fromEntries(errors)
}

/** Whether a question was left unanswered. */
export function isBlank(answer: unknown): boolean {
  return answer === null || answer === undefined || (typeof answer === 'string' && answer.trim() === '')
}

/** Compiled once for forms that read the same; forms are few, and a version of a chain never changes. */
function checkOf(schema: FormSchema): ValidateFunction {
  const text = JSON.stringify(schema)
  const known = kept.get(text)
  if (known) return known
  if (kept.size >= mostKept) kept.clear()
  const ajv = new Ajv2020({ allErrors: true, formats: { date: fullFormats.date }, logger: false })
  const check = ajv.compile(closed(schema))
  kept.set(text, check)
  return check
}

/** The same form, which lets nothing in beside its questions, nor texts without end. */
function closed(schema: FormSchema): FormSchema {
  const properties = Object.entries(schema.properties).map(([name, field]) => [name, bounded(field)])
  return {
    ...schema,
    properties: Object.fromEntries(properties) as FormSchema['properties'],
    additionalProperties: false,
  }
}

function bounded(field: FormField): FormField {
  return field.type === 'string' ? { ...field, maxLength: field.maxLength ?? longestAnswer } : field
}

function nameOf({ instancePath, params }: ErrorObject): string {
  if (instancePath !== '') return instancePath.slice(1).replaceAll('~1', '/').replaceAll('~0', '~')
  return String(params.missingProperty ?? params.additionalProperty)
}

function messageOf({ keyword, params }: ErrorObject, field: FormField | undefined): string {
  if (keyword === 'required') return 'Answer this question.'
  if (keyword === 'additionalProperties' || !field) return 'The form does not ask this; leave it out.'
  if (keyword === 'type') return `Give ${kinds[field.type]}.`
  if (keyword === 'enum') return `Give one of ${field.enum?.join(', ')}.`
  if (keyword === 'format') return 'Give a day as YYYY-MM-DD.'
  if (keyword === 'minLength') return `Give at least ${params.limit} characters.`
  if (keyword === 'maxLength') return `Give at most ${params.limit} characters.`
  if (keyword === 'minimum') return `Give ${params.limit} or more.`
  if (keyword === 'maximum') return `Give ${params.limit} or less.`
  return `Write it as ${field.pattern} asks.`
}

const kinds: Record<FormField['type'], string> = {
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
}
