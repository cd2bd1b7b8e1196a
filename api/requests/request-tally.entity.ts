import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { bigId, integer, text } from '../base/columns.ts'
import { fence, withDoor } from '../units/territory.ts'

/**
 * Kept counts of requests by kelurahan and status, so that a total costs a sum of few rows: triggers on request append
 * what changes, in the transaction that changes it, and a job folds the rows of a key into one. A sum is right at
 * every moment, however long nobody folds.
 */
@Entity({ ...withDoor(fence) })
@Index({ properties: ['kelurahanPlace', 'status'] })
export class RequestTally {
  @PrimaryKey({ ...bigId })
  id!: string

  /** The place of the kelurahan, also in `place`, which the fence looks at. */
  @Property({ ...integer, generated: '(place) stored' })
  kelurahanPlace!: number

  @Property({ ...integer })
  place!: number

  @Property({ ...text })
  status!: string

  /** How many more requests of the kelurahan have this status; negative for fewer. */
  @Property({ ...integer })
  change!: number
}
