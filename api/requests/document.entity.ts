import type { Ref } from '@mikro-orm/core'
import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Authorized, Field, ID, Int, ObjectType } from 'type-graphql'
import { bigId, hidden, instant, integer, text } from '../base/columns.ts'
import { Scope } from '../base/context.ts'
import { DateTime } from '../base/scalars.ts'
import { fenceOwn } from '../units/territory.ts'
import { ofOwnRequest, Request } from './request.entity.ts'

/** A document attached to a request. What is in it stands outside the database, under its key. */
@ObjectType({ description: 'A document attached to a request (berkas).' })
@Entity({ ...fenceOwn(ofOwnRequest) })
@Index({ properties: ['request', 'id'] })
export class Document {
  @Field(() => ID, { description: 'The identifier within this installation; it is downloaded from /documents/{id}.' })
  @PrimaryKey({ ...bigId })
  id!: string

  @ManyToOne(() => Request, { ref: true })
  request!: Ref<Request>

  /** The place of the request. */
  @Property({ ...integer })
  place!: number

  @Field(() => String, {
    nullable: true,
    description: 'The code of the required document it is; null for one beyond those.',
  })
  @Property({ ...text, nullable: true })
  code!: string | null

  @Authorized(Scope.RESIDENTS_READ)
  @Field(() => String, { description: 'The name of the file, as it was sent, without what no file is called.' })
  @Property({ ...text, ...hidden })
  name!: string

  @Field(() => String, { description: 'The media type, found by looking into it.' })
  @Property({ ...text })
  type!: string

  @Field(() => Int, { description: 'Its length in bytes.' })
  @Property({ ...integer })
  size!: number

  @Field(() => String, { description: 'SHA-256 of its bytes, in hexadecimal.' })
  @Property({ ...text })
  sha256!: string

  /** Where the storage keeps it. */
  @Property({ ...text, ...hidden, unique: true })
  storageKey!: string

  @Field(() => DateTime, { description: 'When it was attached.' })
  @Property({ ...instant })
  uploadedAt!: Date

  /** The account that attached it. */
  @Property({ ...bigId })
  accountId!: string
}
