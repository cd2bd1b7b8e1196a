import type { AuthProvider, UserIdentity } from 'react-admin'
import { dropAllAnswers } from '../drafts/keptAnswers.ts'
import { SignInDocument, SignOutDocument, type ConsoleSection } from '../generated/graphql.ts'
import { thisOutbox } from '../outbox/thisOutbox.ts'
import { ApiError, codeOf, mayPass } from './errors.ts'
import { execute } from './execute.ts'
import { askWho, askWhoAnew, rememberWho, type Me } from './me.ts'
import { noteSignOut } from './visits.ts'

/** Who is signed in, as pages ask for it with `useGetIdentity`. */
export interface Identity extends UserIdentity {
  user: Me
}

/** What is asked for at the door. */
export interface Credentials {
  username: string
  password: string
  /** Of the second factor, or a recovery code; null before it is asked for. */
  code: string | null
}

/** What signing out is told: only who wishes it ends the session, an ended one needs no ending. */
export interface Leaving {
  byChoice?: boolean
}

/** Sign-in by a cookie that no script can read; whoever the API does not know (any more) is led to the sign-in page. */
export const authProvider: AuthProvider = {
  async login({ username, password, code }: Credentials) {
    const variables = { username: username.trim(), password, code: code?.trim() || null }
    const { signIn } = await execute(SignInDocument, variables).catch(nameSignInFailure)
    rememberWho(signIn.user)
  },

  async logout({ byChoice }: Leaving = {}) {
    if (!byChoice) return
    await execute(SignOutDocument, {})
    noteSignOut()
    dropAllAnswers(new Set(thisOutbox.waiting().flatMap(({ requests }) => requests.map(({ id }) => id))))
  },

  async checkAuth() {
    if ((await askWho().catch(stayUnlessRefused)) === null) throw new ApiError('UNAUTHENTICATED')
  },

  async checkError(error: unknown) {
    if (codeOf(error) !== 'UNAUTHENTICATED') return
    // A wrong password given along with an act ends no session.
    if ((await askWhoAnew().catch(stayUnlessRefused)) !== null) return
    // The sign-in page says itself that the session has ended: no second notice beside it.
    throw Object.assign(new Error(), { message: false })
  },

  async getIdentity(): Promise<Identity> {
    const user = await askWho()
    if (!user) throw new ApiError('UNAUTHENTICATED')
    return { id: user.id, fullName: user.name, user }
  },

  async getPermissions(): Promise<ConsoleSection[]> {
    return (await askWho().catch(stayUnlessRefused))?.allowedSections ?? []
  },
}

/** At the door, "not signed in" means that name and password do not fit. */
function nameSignInFailure(error: unknown): never {
  throw codeOf(error) === 'UNAUTHENTICATED' ? new ApiError('SIGN_IN_FAILED', { cause: error }) : error
}

/** A cut line ends no session: the page says that it could not be asked. */
function stayUnlessRefused(error: unknown): undefined {
  if (!mayPass(error)) throw error
}
