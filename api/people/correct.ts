import { DomainError } from '../base/errors.ts'
import { Field, InputType } from 'type-graphql'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { act, run } from '../acts/act.ts'
import { AuditKind } from '../acts/audit-entry.entity.ts'
import type { Vault } from '../base/vault.ts'
import type { ReadContext } from '../read/context.ts'
import { asSystem } from '../units/territory.ts'
import { checkedEmail, maskEmail } from './email-address.ts'
import { checkedKk, checkedNik } from './nik.ts'
import { sealNumber } from './numbers.ts'
import { ResidentAction } from './resident-action.ts'
import { checkedReason, residentToChange } from './resident-to-change.ts'
import { Resident } from './resident.entity.ts'

@InputType({ description: 'What was wrong and is right now; what is left out stays as it is.' })
export class ResidentCorrection {
  @Field(() => String, { nullable: true, description: 'The full name, at most 200 characters.' })
  name?: string

  @Field(() => String, { nullable: true, description: 'The resident number (NIK), 16 digits; unique in the city.' })
  nik?: string

  @Field(() => String, { nullable: true, description: 'The number of the family card (KK), 16 digits.' })
  kk?: string

  @Field(() => String, {
    nullable: true,
    description:
      'The e-mail address, which the resident gives to be written to about their requests; empty to take it away.',
  })
  email?: string
}

const longestName = 200

/** Corrects the record of a resident. Raises NOT_FOUND, INVALID_INPUT, and CONFLICT also for a NIK that is held elsewhere. */
export async function correctResident(
  context: ReadContext,
  given: { id: string; reason: string; input: ResidentCorrection; idempotencyKey?: string },
): Promise<Resident> {
  const { vault } = context
  const reason = checkedReason(given.reason)
  const { name, nik, kk, email } = checked(given.input)
  // The hash of what was sent is kept with an idempotency key: of a number it must not be one that can be tried out.
  const input = {
    name,
    nik: nik && vault.hash(nik, 'nik'),
    kk: kk && vault.hash(kk, 'kk'),
    email: email && vault.hash(email, 'email'),
  }
  const doing = {
    field: 'residentCorrect',
    args: { ...given, input },
    entity: Resident,
    kind: AuditKind.RECORD,
    reason,
  }
  const { result } = await act(context, doing, async (em) => {
    const resident = await residentToChange(em, given.id, ResidentAction.CORRECT)
    if (name) resident.name = name
    if (email !== undefined) {
      resident.emailCipher = email && vault.encrypt(email, 'email')
      resident.emailMasked = email && maskEmail(email)
    }
    if (kk) {
      const { cipher, hash, masked } = sealNumber(vault, 'kk', kk)
      Object.assign(resident, { kkCipher: cipher, kkHash: hash, kkMasked: masked })
    }
    if (nik) {
      const { cipher, hash, masked } = sealNumber(vault, 'nik', nik)
      Object.assign(resident, { nikCipher: cipher, nikHash: hash, nikMasked: masked })
      await refuseTaken(em, vault, nik, resident.id)
    }
    return resident
  })
  return result
}

function checked({ name: named, nik, kk, email }: ResidentCorrection) {
  const name = named?.trim().replaceAll(/\s+/g, ' ')
  if (name !== undefined && (name === '' || name.length > longestName)) {
    throw invalid('name', `A name has 1 to ${longestName} characters.`)
  }
  if (!name && !nik && !kk && email == null) throw invalid('input', 'Say what to correct: name, nik, kk or email.')
  return {
    name,
    nik: nik && checkedNik(nik, 'nik'),
    kk: kk && checkedKk(kk, 'kk'),
    email: email == null ? undefined : checkedEmail(email, 'email'),
  }
}

/**
 * While keys are rotated a NIK may be stored under the hash of any key, which the unique index cannot know: whoever
 * stores one looks for all, and takes turns with others who store the same.
 */
async function refuseTaken(em: SqlEntityManager, vault: Vault, nik: string, id: string): Promise<void> {
  const hashes = vault.hashes(nik, 'nik').toSorted()
  await em.execute('select pg_advisory_xact_lock(hashtext(?))', [hashes[0]])
  await run(em, asSystem)
  const [taken] = await em.execute('select 1 from resident where nik_hash = any(?) and id <> ?', [
    `{${hashes.join()}}`,
    id,
  ])
  if (taken) {
    throw new DomainError(
      'CONFLICT',
      'Another record has this NIK. Look whether the resident is registered twice, or moved.',
    )
  }
}

function invalid(field: string, message: string): DomainError {
  return new DomainError('INVALID_INPUT', message, { [field]: message })
}
