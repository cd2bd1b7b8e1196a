/** A way to keep a server busy. */
export interface Kind {
  name: string
  /** Sent by somebody signed in; strangers are refused before it costs anything. */
  signedIn: boolean
  /** The body of a request; `nth` makes each different, so that nothing prepared for another serves it. */
  write: (nth: number) => string
}

const asking = (query: string, variables?: Record<string, unknown>) => JSON.stringify({ query, variables })
const tenMegabytes = asking(`{ me { id } } #${'x'.repeat(10_000_000)}`)

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index))
const words = (count: number, text: (index: number) => string) => times(count, text).join(' ')

/** Fragments that overlap, repeated fields, all aliases: as much as one document may hold. */
const largestAllowed = (nth: number) =>
  `query Q${nth} { __typename ${words(49, () => 'me { id name role }')} ${words(90, (n) => `a${n}: me { ...F${n % 40} }`)} } ` +
  words(40, (n) => `fragment F${n} on User { id name username role }`)

const requestsDeep = (nth: number) =>
  `query Q${nth} { ${words(2, (n) => `r${n}: requests(perPage: 100) { total items { id number approvals { id note unit { name parent { name parent { name } } } stage { name } } events { id kind at } } }`)} }`

const figures = (nth: number) =>
  `query Q${nth} { ${words(15, (n) => `p${n}: processingTime(measure: STAGE, by: ${n % 2 ? 'UNIT' : 'STAGE'}) { rows { label n p50 p90 } }`)} }`

const introspection = (nth: number) =>
  `query Q${nth} { ${words(3, (n) => `s${n}: __schema { types { ...F0 } }`)} } ` +
  words(
    8,
    (n) =>
      `fragment F${n} on __Type { name description ${n < 7 ? `...F${n + 1}` : 'fields { name args { name type { name } } }'} }`,
  )

/** THE list of attacks. */
export const kinds: readonly Kind[] = [
  { name: 'largest allowed', signedIn: false, write: (nth) => asking(largestAllowed(nth)) },
  {
    name: 'far too large',
    signedIn: false,
    write: (nth) => asking(`query Q${nth} { ${words(4000, (n) => `me { id name a${n % 3}: username }`)} }`),
  },
  {
    name: 'deep',
    signedIn: false,
    write: (nth) => asking(`query Q${nth} ${'{ a '.repeat(1900)}${'}'.repeat(1900)}`),
  },
  {
    name: 'invalid',
    signedIn: false,
    write: (nth) => asking(`query Q${nth} { ${words(1200, (n) => `requestz${n} me { idd${n} }`)} }`),
  },
  {
    name: 'many variables',
    signedIn: false,
    write: (nth) =>
      asking(`query Q${nth} ($s: [RequestStatus!]) { requests(filter: { status: $s }) { total } }`, {
        s: times(40_000, (n) => `COMPLETE${n % 7}`),
      }),
  },
  {
    name: '10 MB bodies',
    signedIn: false,
    write: () => tenMegabytes,
  },
  {
    name: 'sign-ins',
    signedIn: false,
    write: (nth) =>
      asking(
        `mutation S${nth} { ${words(15, (n) => `s${n}: signIn(username: "x${nth}.${n}", password: "wrong") { token }`)} }`,
      ),
  },
  { name: 'introspection', signedIn: true, write: (nth) => asking(introspection(nth)) },
  { name: 'costly lists', signedIn: true, write: (nth) => asking(requestsDeep(nth)) },
  { name: 'figures', signedIn: true, write: (nth) => asking(figures(nth)) },
]
