import { Entity, PrimaryKey } from '@mikro-orm/decorators/legacy'
import { bigId } from '../base/columns.ts'

/** An audit entry that is not linked to the chain yet; filled by a trigger, emptied by chain_audit(). */
@Entity()
export class AuditPending {
  @PrimaryKey({ ...bigId, autoincrement: false })
  entryId!: string
}
