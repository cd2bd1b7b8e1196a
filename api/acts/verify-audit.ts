import type { ClientBase } from 'pg'
import { setTerritory, wholeCity } from '../units/territory.ts'
import { type EntryTexts, entryColumns } from './chain.ts'
import { ChainWalk } from './walk-chain.ts'

/** A link noted elsewhere, as `seq:hash`. */
export interface Head {
  seq: number
  hash: string
}

/** What the verification saw. */
export interface Verdict {
  /** How many links there are, and so how many entries are chained. */
  links: number
  /** The last link; null for an empty chain. */
  head: Head | null
  /** Entries that were just written and will be linked in a moment. */
  waiting: number
  findings: number
}

/** How long an entry may wait to be linked, in milliseconds. */
const longestWait = 60_000
const linksAtOnce = 5_000
const mostUnlinked = 1_000

/**
 * Reads the whole audit log at one moment, in pieces, and reckons every hash anew: reports each entry and link that was
 * removed, altered or exchanged, what was not linked within a minute, and whether a head noted earlier is still there.
 */
export async function verifyAudit(
  client: ClientBase,
  asked: { expect: Head | null; now: Date },
  report: (finding: string) => void,
): Promise<Verdict> {
  let findings = 0
  const find = (finding: string) => {
    findings += 1
    report(finding)
  }
  await client.query('begin isolation level repeatable read read only')
  try {
    await client.query(setTerritory, [String(wholeCity.low), String(wholeCity.high)])
    const { links, head } = await walk(client, asked.expect, find)
    const waiting = await findUnlinked(client, asked.now, find)
    return { links, head, waiting, findings }
  } finally {
    await client.query('rollback')
  }
}

async function walk(client: ClientBase, expect: Head | null, find: (finding: string) => void) {
  const chain = new ChainWalk(find)
  let links = 0
  let met = false
  let rows: EntryTexts[]
  do {
    rows = await texts(client, linksAfter, [String(chain.head?.seq ?? 0)])
    for (const [seq, entryId, hash, ...entry] of rows) {
      const link = { seq: Number(seq), entryId: entryId!, hash: hash!, entry: entry[0] === null ? null : entry }
      chain.next(link)
      met ||= link.seq === expect?.seq && link.hash === expect.hash
    }
    links += rows.length
  } while (rows.length === linksAtOnce)
  chain.end()
  if (expect && !met) find(`The chain no longer holds ${expect.seq}:${expect.hash}: it was cut or made anew.`)
  return { links, head: chain.head }
}

async function findUnlinked(client: ClientBase, now: Date, find: (finding: string) => void): Promise<number> {
  let waiting = 0
  for (const [id, at] of await texts(client, unlinked, [])) {
    if (Math.abs(now.getTime() - Number(at)) <= longestWait) waiting += 1
    else find(`Entry ${id} is not linked, though it is of ${new Date(Number(at)).toISOString()}.`)
  }
  for (const [id] of await texts(client, lost, [])) find(`Entry ${id} is gone, and was never linked.`)
  return waiting
}

/** The rows with every column as PostgreSQL's text. */
async function texts(client: ClientBase, text: string, values: string[]): Promise<EntryTexts[]> {
  const asText = { getTypeParser: () => (value: string) => value }
  const { rows } = await client.query<(string | null)[]>({ text, values, rowMode: 'array', types: asText as never })
  return rows
}

const linksAfter = `
  select seq, entry_id, hash, ${entryColumns}
    from audit_link l
    left join audit_entry e on e.id = l.entry_id
   where l.seq > $1
   order by l.seq limit ${linksAtOnce}`

const unlinked = `
  select e.id, (extract(epoch from e.at) * 1000)::bigint
    from audit_entry e
   where not exists (select from audit_link l where l.entry_id = e.id)
   order by e.id limit ${mostUnlinked}`

const lost = `
  select p.entry_id
    from audit_pending p
   where not exists (select from audit_entry e where e.id = p.entry_id)
   order by p.entry_id limit ${mostUnlinked}`
