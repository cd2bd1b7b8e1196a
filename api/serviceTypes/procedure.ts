import { Field, ObjectType } from 'type-graphql'

/** One question of a form, as JSON Schema says it. */
export interface FormField {
  type: 'string' | 'integer' | 'number' | 'boolean'
  /** What people read beside it. */
  title: string
  description?: string
  format?: 'date'
  enum?: readonly string[]
  minLength?: number
  maxLength?: number
  pattern?: string
  minimum?: number
  maximum?: number
}

/** The form of a service: a JSON Schema (2020-12) of a flat object, its questions in their order. */
export interface FormSchema {
  type: 'object'
  properties: Record<string, FormField>
  required?: readonly string[]
  additionalProperties?: false
}

/** What an applicant wrote, by the names of the form's questions. */
export type FormData = Record<string, string | number | boolean | null>

/** When a stage is passed over: when what the applicant wrote compares so. What was not written never does. */
export interface SkipRule {
  field: string
  operator: 'EQUALS' | 'NOT_EQUALS' | 'LESS_THAN' | 'GREATER_THAN'
  value: string | number | boolean
}

/** A document an applicant has to attach. */
@ObjectType({ description: 'A document an applicant has to attach (persyaratan).' })
export class RequiredDocument {
  @Field(() => String, { description: 'The code, unique in its service: small letters, digits and hyphens.' })
  code!: string

  @Field(() => String, { description: 'What it is called.' })
  name!: string

  @Field(() => Boolean, { description: 'Whether a request is incomplete without it.' })
  required!: boolean
}
