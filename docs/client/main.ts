import {
  ProcessingTimeByStageDocument,
  RequestDocument,
  RequestsDocument,
  type RequestFilter,
  type RequestsQuery,
} from './generated/graphql.ts'
import { Portal, PortalError } from './portal.ts'

type RequestItem = RequestsQuery['requests']['items'][number]

/** `PORTAL_KEY=pe_… node docs/client/main.ts`: what has been asked of the city, what became of one, and how long it takes. */
const { PORTAL_URL: url = 'http://127.0.0.1:4000', PORTAL_KEY: key = '' } = process.env

try {
  await tell(new Portal({ url, key }))
} catch (error) {
  if (!(error instanceof PortalError)) throw error
  console.error(error.message)
  process.exitCode = 1
}

async function tell(portal: Portal): Promise<void> {
  const requests: RequestItem[] = []
  for await (const request of allRequests(portal, { status: ['IN_PROGRESS'] })) requests.push(request)
  console.log(`${requests.length} requests in progress`)
  for (const { number, submittedAt, waitingAt } of requests.slice(0, 10)) {
    console.log(`  ${number}  since ${submittedAt}  at ${waitingAt?.name ?? 'no unit'}`)
  }

  const [oldest] = requests
  if (oldest) await follow(portal, oldest.id)

  const { processingTime } = await portal.ask(ProcessingTimeByStageDocument, { filter: null })
  console.log(`Processing time by stage, as of ${processingTime.asOf}`)
  for (const { label, clock, isSuppressed, n, p50, p90 } of processingTime.rows) {
    const figures = `half within ${days(p50)}, nine of ten within ${days(p90)} (${clock}, n = ${n})`
    console.log(`  ${label}: ${isSuppressed ? 'withheld, too few cases' : figures}`)
  }
}

/** Page by page. Oldest first, so that requests coming in meanwhile move none from a page ahead to one already read. */
async function* allRequests(portal: Portal, filter: RequestFilter): AsyncGenerator<RequestItem> {
  const perPage = 100
  for (let page = 1; ; page += 1) {
    const { requests } = await portal.ask(RequestsDocument, { page, perPage, filter })
    yield* requests.items
    if (requests.items.length < perPage) return
  }
}

async function follow(portal: Portal, id: string): Promise<void> {
  const { request } = await portal.ask(RequestDocument, { id })
  console.log(`${request.number}, ${request.serviceType.name}: ${request.status}`)
  for (const { at, kind, stage } of request.events) console.log(`  ${at}  ${kind}${stage ? ` at ${stage.name}` : ''}`)
}

/** Days of 24 hours; null when nothing was measured. */
function days(seconds: number | null | undefined): string {
  return seconds == null ? '–' : `${(seconds / 86_400).toFixed(1)} days`
}
