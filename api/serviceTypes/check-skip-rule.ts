import type { FieldErrors } from '../base/errors.ts'
import { type SkipRuleInput, SkipOperator } from './chain-input.ts'
import { checkForm } from './check-form.ts'
import type { FormSchema } from './procedure.ts'

/** What is wrong with a rule about a form, by the path of each part; nothing when some answer can meet it. */
export function checkSkipRule({ field, operator, value }: SkipRuleInput, form: FormSchema, path: string): FieldErrors {
  const asked = Object.hasOwn(form.properties, field) ? form.properties[field] : undefined
  if (!asked) return { [`${path}.field`]: 'The form has no question of this name.' }
  const compares = operator === SkipOperator.LESS_THAN || operator === SkipOperator.GREATER_THAN
  const isOrdered = asked.type === 'integer' || asked.type === 'number' || asked.format === 'date'
  if (compares && !isOrdered) {
    return { [`${path}.operator`]: 'Only numbers and days are less or greater; use EQUALS or NOT_EQUALS.' }
  }
  const wrong = problemWithValue(field, value, form)
  return wrong ? { [`${path}.value`]: wrong } : {}
}

/** A rule compares with what could be an answer. */
function problemWithValue(field: string, value: unknown, form: FormSchema): string | null {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
    return 'Give a text, a number, or true or false.'
  }
  const alone = {
    formSchema: { type: 'object' as const, properties: { [field]: form.properties[field]! }, required: [field] },
  }
  return checkForm(alone, { [field]: value })?.[field] ?? null
}
