import { buildClientSchema, getIntrospectionQuery, type GraphQLSchema, type IntrospectionQuery } from 'graphql'
import { ApiError } from '../provider/errors.ts'
import { ask } from './ask.ts'
import type { Credential } from './credential.ts'
import { Refused } from './refused.ts'

const query = getIntrospectionQuery({ inputValueDeprecation: true })

/** The contract as the server tells it to this caller. Throws `Refused` when it does not, ApiError when none answers. */
export async function loadContract(credential: Credential): Promise<GraphQLSchema> {
  const { body } = await ask(credential, { query }).catch((cause: unknown) => {
    throw new ApiError('NETWORK', { cause })
  })
  const { data, errors } = parse(body)
  if (data) return buildClientSchema(data)
  throw new Refused(errors?.[0]?.extensions?.code ?? 'INTERNAL', errors?.[0]?.message ?? '')
}

interface Told {
  data?: IntrospectionQuery | null
  errors?: { message: string; extensions?: { code?: string } }[]
}

function parse(body: string): Told {
  try {
    return JSON.parse(body) as Told
  } catch (cause) {
    throw new ApiError('UNAVAILABLE', { cause })
  }
}
