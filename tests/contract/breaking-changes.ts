import {
  type BreakingChangeType,
  DangerousChangeType,
  findBreakingChanges,
  findDangerousChanges,
  type GraphQLSchema,
  isInputObjectType,
} from 'graphql'

/** One way in which a client written for the older contract would fail, or get something else than before. */
export interface BreakingChange {
  /** What changed, in one sentence: it names the change in the list of deliberate ones. */
  change: string
  /** What to do instead. */
  advice: string
}

const deprecate = 'Keep it and mark it deprecated, saying what takes its place; it may go with the next major version.'
const beside = 'Add what is new beside it under another name, and mark this one deprecated.'
const optional = 'Make it optional: nullable, or with a default value that means what was meant before.'

const advices: Record<BreakingChangeType | 'DEFAULT', string> = {
  TYPE_REMOVED: deprecate,
  TYPE_CHANGED_KIND: beside,
  TYPE_REMOVED_FROM_UNION: deprecate,
  VALUE_REMOVED_FROM_ENUM: deprecate,
  REQUIRED_INPUT_FIELD_ADDED: optional,
  IMPLEMENTED_INTERFACE_REMOVED: deprecate,
  FIELD_REMOVED: deprecate,
  FIELD_CHANGED_KIND: beside,
  REQUIRED_ARG_ADDED: optional,
  ARG_REMOVED: deprecate,
  ARG_CHANGED_KIND: beside,
  DIRECTIVE_REMOVED: deprecate,
  DIRECTIVE_ARG_REMOVED: deprecate,
  REQUIRED_DIRECTIVE_ARG_ADDED: optional,
  DIRECTIVE_REPEATABLE_REMOVED: 'Let it be repeated again.',
  DIRECTIVE_LOCATION_REMOVED: 'Allow it there again.',
  DEFAULT: 'Keep the former default: who leaves it out would get something else without asking.',
}

/** Everything that breaks, new defaults included. What is only added breaks nothing: clients are told to expect it. */
export function breakingChanges(older: GraphQLSchema, newer: GraphQLSchema): BreakingChange[] {
  const breaking = findBreakingChanges(older, newer).map(({ type, description }) => ({
    change: description,
    advice: advices[type],
  }))
  const changedDefaults = findDangerousChanges(older, newer)
    .filter(({ type }) => type === DangerousChangeType.ARG_DEFAULT_VALUE_CHANGE)
    .map(({ description }) => description)
  const defaults = [...changedDefaults, ...changedInputDefaults(older, newer)]
  return [...breaking, ...defaults.map((change) => ({ change, advice: advices.DEFAULT }))]
}

/** Defaults of input fields, which graphql-js does not compare. */
function changedInputDefaults(older: GraphQLSchema, newer: GraphQLSchema): string[] {
  return Object.values(older.getTypeMap()).flatMap((type) => {
    const now = newer.getType(type.name)
    if (!isInputObjectType(type) || !isInputObjectType(now)) return []
    return Object.values(type.getFields()).flatMap(({ name, defaultValue }) => {
      const field = now.getFields()[name]
      if (!field || defaultValue === undefined) return []
      const [before, after] = [JSON.stringify(defaultValue), JSON.stringify(field.defaultValue)]
      return before === after ? [] : [`${type.name}.${name} has changed defaultValue from ${before} to ${after}.`]
    })
  })
}
