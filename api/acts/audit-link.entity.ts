import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { bigId, text } from '../base/columns.ts'

/** A link of the audit log's chain: its hash covers an entry and the link before. Appended by chain_audit() alone. */
@Entity()
export class AuditLink {
  /** From 1, without gaps. */
  @PrimaryKey({ ...bigId, autoincrement: false })
  seq!: string

  /** Without a foreign key, so that a missing entry is found, not prevented. */
  @Property({ ...bigId, unique: true })
  entryId!: string

  /** SHA-256 in hexadecimal of the hash before and the entry's text, see audit_text(). */
  @Property({ ...text })
  hash!: string
}
