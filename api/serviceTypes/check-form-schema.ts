import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import type { FieldErrors } from '../base/errors.ts'
import { longestPatterned, problemWithPattern } from './form-pattern.ts'
import type { FormField, FormSchema } from './procedure.ts'

const bound = 1_000_000_000_000
const length = { type: 'integer', minimum: 0, maximum: 5000 }
const said = {
  title: { type: 'string', pattern: '\\S', maxLength: 150 },
  description: { type: 'string', maxLength: 500 },
}
const choices = {
  type: 'array',
  items: { type: 'string', pattern: '\\S', maxLength: 100 },
  minItems: 1,
  maxItems: 50,
  uniqueItems: true,
}

const fieldOf = (type: FormField['type'], rules: object) => ({
  type: 'object',
  properties: { type: { const: type }, ...said, ...rules },
  required: ['type', 'title'],
  additionalProperties: false,
})

const limits = {
  minimum: { type: 'number', minimum: -bound, maximum: bound },
  maximum: { type: 'number', minimum: -bound, maximum: bound },
}

/** What a form may say: a small part of JSON Schema, so that every form can be drawn, checked and compared. */
const schemaOfForms = {
  type: 'object',
  properties: {
    $schema: { const: 'https://json-schema.org/draft/2020-12/schema' },
    type: { const: 'object' },
    additionalProperties: { const: false },
    required: { type: 'array', items: { type: 'string' }, uniqueItems: true },
    properties: {
      type: 'object',
      maxProperties: 40,
      additionalProperties: {
        type: 'object',
        required: ['type'],
        discriminator: { propertyName: 'type' },
        oneOf: [
          fieldOf('string', {
            format: { const: 'date' },
            enum: choices,
            minLength: length,
            maxLength: { ...length, minimum: 1 },
            pattern: { type: 'string' },
          }),
          fieldOf('integer', limits),
          fieldOf('number', limits),
          fieldOf('boolean', {}),
        ],
      },
    },
  },
  required: ['type', 'properties'],
  additionalProperties: false,
}

const check = new Ajv2020({ allErrors: true, discriminator: true }).compile<FormSchema>(schemaOfForms)

/** What is wrong with each part of a form, by its path; nothing when it can be used. */
export function checkFormSchema(schema: unknown): FieldErrors {
  if (check(schema)) return { ...checkNames(schema), ...checkFields(schema) }
  return Object.fromEntries((check.errors ?? []).map((error) => [pathOf(error), messageOf(error)]))
}

function pathOf({ keyword, instancePath, params }: ErrorObject): string {
  const further = keyword === 'discriminator' ? params.tag : (params.missingProperty ?? params.additionalProperty)
  const path = instancePath.split('/').slice(1)
  return ['formSchema', ...path, ...(further === undefined ? [] : [String(further)])].join('.')
}

function messageOf({ keyword, params, message = 'is wrong' }: ErrorObject): string {
  if (keyword === 'required') return 'This is missing.'
  if (keyword === 'additionalProperties') return 'This is nothing that a form may say; leave it out.'
  if (keyword === 'discriminator') return 'A question is of type string, integer, number or boolean.'
  if (keyword === 'const') return `This must be ${JSON.stringify(params.allowedValue)}.`
  if (keyword === 'pattern') return 'This must not be blank.'
  return `This ${message}.`
}

function checkNames({ properties, required = [] }: FormSchema): FieldErrors {
  const names = Object.keys(properties)
  const wrong = names.filter((name) => !/^[a-z][A-Za-z0-9]{0,39}$/.test(name) || name in {})
  const unknown = required.flatMap((name, index) => (names.includes(name) ? [] : [`formSchema.required.${index}`]))
  return Object.fromEntries([
    ...wrong.map((name) => [
      `formSchema.properties.${name}`,
      'A name is of letters and digits, begins with a small letter, and has at most 40 characters, as in businessName.',
    ]),
    ...unknown.map((path) => [path, 'The form has no such question.']),
  ])
}

function checkFields({ properties }: FormSchema): FieldErrors {
  const errors: FieldErrors = {}
  for (const [name, field] of Object.entries(properties)) {
    const path = `formSchema.properties.${name}`
    if (isBackwards(field.minimum, field.maximum)) errors[`${path}.maximum`] = 'The most is less than the least.'
    if (isBackwards(field.minLength, field.maxLength)) errors[`${path}.maxLength`] = 'The most is less than the least.'
    if (field.pattern === undefined) continue
    const problem = problemWithPattern(field.pattern, field.maxLength ?? longestPatterned)
    if (problem) errors[`${path}.pattern`] = problem
    else if ((field.maxLength ?? Infinity) > longestPatterned) {
      errors[`${path}.maxLength`] = `With a pattern, set it to ${longestPatterned} or less.`
    }
  }
  return errors
}

const isBackwards = (least: number | undefined, most: number | undefined) =>
  least !== undefined && most !== undefined && most < least
