import type { Client } from 'pg'
import type { QuestionName } from '../options.ts'
import type { BenchCaller, BenchCallers } from '../prepare/callers.ts'
import type { WaitingRequest } from '../prepare/waiting.ts'

/** The three servers, by the names of the tables. */
export const serverNames = ['ours', 'bare', 'postgraphile'] as const
export type ServerName = (typeof serverNames)[number]

/** One thing asked, in the words of each server. */
export interface Ask {
  caller: BenchCaller
  /** The variables of our document. */
  ours: Record<string, unknown>
  /** The variables of PostGraphile's. */
  postgraphile: Record<string, unknown>
  /** The path of the bare server, with what its statement needs. */
  bare: string
}

/** How fast we must be at 64 callers, as a multiple of the peers; `goal` is what we would like. */
export interface Bar {
  postgraphile: number
  bare: number
  goal?: number
}

/** A question that all servers must answer alike. */
export interface Question {
  name: QuestionName
  title: string
  bar: Bar
  /** Our GraphQL document. */
  ours: string
  /** PostGraphile's, with aliases that give the answer our names. */
  postgraphile: string
  /** What is asked, in an order that never changes. */
  asks(material: Material): Ask[]
  /** An approval can be given only once, and is undone after it was measured. */
  changesData: boolean
}

/** What there is to ask about. */
export interface Material {
  callers: BenchCallers
  /** Requests spread over the city, with the kelurahan they come from. */
  requests: { id: string; kelurahanId: number }[]
  kelurahan: { id: number; code: string; place: number }[]
  waiting: WaitingRequest[]
}

/** Half of the reads are asked by someone who sees the city, half by the admin of the kelurahan. */
export function askedBy(callers: BenchCallers, kelurahanId: number, nth: number): BenchCaller {
  return nth % 2 === 0 ? callers.evaluator : callers.admins.get(kelurahanId)!
}

const mostRequests = 20_000

/** Reads what there is to ask about. */
export async function readMaterial(
  client: Client,
  callers: BenchCallers,
  waiting: WaitingRequest[],
): Promise<Material> {
  const requests = await client.query<Material['requests'][number]>(selectRequests)
  const kelurahan = await client.query<Material['kelurahan'][number]>(
    `select id, code, place from unit where level = 'KELURAHAN' order by id`,
  )
  return { callers, requests: requests.rows, kelurahan: kelurahan.rows, waiting }
}

const selectRequests = `
  select request.id, unit.id as "kelurahanId"
    from request join unit on unit.place = kelurahan_place
   where status in ('COMPLETED', 'IN_PROGRESS')
   order by md5(request.id::text)
   limit ${mostRequests}`
