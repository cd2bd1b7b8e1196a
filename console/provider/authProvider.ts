import type { AuthProvider, UserIdentity } from 'react-admin'
import { SignInDocument, SignOutDocument, type Role } from '../generated/graphql.ts'
import { ApiError } from './errors.ts'
import { execute } from './execute.ts'
import { dropSession, keepSession, readSession, type SignedInUser } from './session.ts'

/** Who is signed in, as pages ask for it with `useGetIdentity`. */
export interface Identity extends UserIdentity {
  user: SignedInUser
}

interface Credentials {
  username: string
  password: string
}

/** Sign-in with a token; whoever the API does not know (any more) is led back to the sign-in page. */
export const authProvider: AuthProvider = {
  async login({ username, password }: Credentials) {
    const { signIn } = await execute(SignInDocument, { username: username.trim(), password }).catch(nameSignInFailure)
    keepSession(signIn)
  },

  async logout() {
    if (readSession()) await execute(SignOutDocument, {}).catch(forgetAnyway)
    dropSession()
  },

  async checkAuth() {
    if (!readSession()) throw new ApiError('UNAUTHENTICATED')
  },

  async checkError(error: unknown) {
    if (error instanceof ApiError && error.code === 'UNAUTHENTICATED') throw error
  },

  async getIdentity(): Promise<Identity> {
    const user = readSession()?.user
    if (!user) throw new ApiError('UNAUTHENTICATED')
    return { id: user.id, fullName: user.name, user }
  },

  async getPermissions(): Promise<Role | undefined> {
    return readSession()?.user.role
  },
}

/** At the door, "not signed in" means that name and password do not fit. */
function nameSignInFailure(error: unknown): never {
  throw error instanceof ApiError && error.code === 'UNAUTHENTICATED' ? new ApiError('SIGN_IN_FAILED') : error
}

/** Whoever signs out leaves this browser, also when the server cannot be told. */
function forgetAnyway(error: unknown): void {
  console.warn('Signed out here only.', error)
}
