import type { ClientBase } from 'pg'
import type { Seat, Seating } from '../base/context.ts'

/** All posts and those in them, in memory: rules ask whether one is vacant without asking the database. */
export class Seats implements Seating {
  #seats = new Map<string, Seat[]>()

  /** Reads them through a door, because who decides next often serves outside of everybody's territory. */
  async load(client: Pick<ClientBase, 'query'>): Promise<void> {
    const { rows } = await client.query<Seat>(selectSeats)
    const seats = new Map<string, Seat[]>()
    for (const seat of rows) {
      const key = keyOf(seat.unitId, seat.position)
      const known = seats.get(key)
      if (known) known.push(seat)
      else seats.set(key, [seat])
    }
    this.#seats = seats
  }

  in(unitId: number, position: string, day: string): readonly Seat[] {
    const seats = this.#seats.get(keyOf(unitId, position)) ?? []
    return seats.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo > day))
  }
}

const keyOf = (unitId: number, position: string) => `${unitId} ${position}`

const selectSeats = `
  select unit_id as "unitId", position, officer_id::text as "officerId", resident_id::text as "residentId", capacity,
         valid_from::text as "validFrom", valid_to::text as "validTo"
    from list_seats()`
