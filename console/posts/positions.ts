import type { Position } from '../generated/graphql.ts'

/** Every post there is, from the RT up. */
export const positions: Position[] = ['RT_HEAD', 'RW_HEAD', 'LURAH', 'CAMAT', 'SECRETARY', 'STAFF']

/** The posts of a unit, by its level. */
export const positionsOf: Partial<Record<string, Position[]>> = {
  RT: ['RT_HEAD'],
  RW: ['RW_HEAD'],
  KELURAHAN: ['LURAH', 'SECRETARY', 'STAFF'],
  KECAMATAN: ['CAMAT', 'SECRETARY', 'STAFF'],
  AGENCY: ['STAFF'],
  CITY: ['STAFF'],
}
