import type { FieldErrors } from '../base/errors.ts'
import { addDays } from '../calendars/days.ts'
import type { ChainInput, RequiredDocumentInput } from './chain-input.ts'
import { checkFormSchema } from './check-form-schema.ts'
import { checkStages } from './check-stages.ts'
import type { FormSchema } from './procedure.ts'

const mostDocuments = 20
const furthestAhead = 730

/** What is wrong with each part of a new version of a chain, by its path in the input; nothing when it can be published. */
export function checkChain({ validFrom, formSchema, documents, stages }: ChainInput, today: string): FieldErrors {
  const ofForm = checkFormSchema(formSchema)
  const form = Object.keys(ofForm).length === 0 ? (formSchema as unknown as FormSchema) : null
  return {
    ...checkDay(validFrom ?? today, today),
    ...ofForm,
    ...checkDocuments(documents),
    ...checkStages(stages, form),
  }
}

function checkDay(validFrom: string, today: string): FieldErrors {
  if (validFrom < today) return { validFrom: `A version holds from today (${today}) on, or from a later day.` }
  if (validFrom <= addDays(today, furthestAhead)) return {}
  return { validFrom: 'A version begins within two years; publish it when the day is nearer.' }
}

function checkDocuments(documents: readonly RequiredDocumentInput[]): FieldErrors {
  if (documents.length > mostDocuments) return { documents: `A service asks for at most ${mostDocuments} documents.` }
  const errors: FieldErrors = {}
  for (const [index, { code, name }] of documents.entries()) {
    const path = `documents.${index}`
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(code) || code.length > 60) {
      errors[`${path}.code`] = 'A code is of small letters and digits, joined by hyphens, as in surat-pengantar.'
    } else if (documents.findIndex((other) => other.code === code) < index) {
      errors[`${path}.code`] = 'Another document has this code.'
    }
    if (name.trim() === '' || name.length > 150) errors[`${path}.name`] = 'A name has 1 to 150 characters.'
  }
  return errors
}
