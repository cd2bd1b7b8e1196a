import type { Position } from '../people/post.entity.ts'
import { AssistanceReason } from '../requests/assistance.ts'
import { nothing, type Said } from './happenings.ts'
import { Lottery, type Random } from './random.ts'
import type { Story } from './story.ts'

const returned: Record<Position, number> = {
  RT_HEAD: 0.03,
  RW_HEAD: 0.012,
  SECRETARY: 0.09,
  LURAH: 0.04,
  CAMAT: 0.02,
  STAFF: 0.05,
}
const rejected: Record<Position, number> = {
  RT_HEAD: 0.004,
  RW_HEAD: 0.001,
  SECRETARY: 0.01,
  LURAH: 0.006,
  CAMAT: 0.004,
  STAFF: 0.005,
}

type Reason = Pick<Said, 'reason' | 'note'>

/** Reasons of the delivered catalogue, with what may be noted beside them. */
const whatIsMissing: readonly Reason[] = [
  { reason: 'berkas-kurang', note: 'Fotokopi KK belum dilampirkan' },
  { reason: 'berkas-kurang', note: null },
  { reason: 'berkas-tidak-terbaca', note: 'Foto KTP tidak terbaca' },
  { reason: 'data-tidak-sesuai', note: 'Alamat tidak sesuai dengan KK' },
  { reason: 'keperluan-belum-jelas', note: null },
  { reason: 'belum-ditandatangani', note: 'Surat pernyataan belum bermeterai' },
  { reason: 'lainnya', note: 'Lampirkan surat kuasa bila diwakilkan' },
]
const whyNot: readonly Reason[] = [
  { reason: 'bukan-warga', note: null },
  { reason: 'permohonan-ganda', note: 'Permohonan ganda, sudah diajukan sebelumnya' },
  { reason: 'tidak-memenuhi-syarat', note: null },
  { reason: 'bukan-kewenangan', note: null },
]

const { ELDERLY, DIGITAL_LITERACY, DEVICE, NETWORK, ILLNESS, OTHER } = AssistanceReason
const whyHelped = [ELDERLY, DIGITAL_LITERACY, DEVICE, NETWORK, ILLNESS, OTHER] as const
const helped = new Lottery([35, 30, 15, 10, 7, 3])

/** Why someone needed help to act. */
export const whyAssisted = (random: Random): AssistanceReason => whyHelped[helped.draw(random)]!

/** Decides a request as an officer in this position would; one that was returned before comes back better. */
export function decide(story: Story, at: number, random: Random, queuedAt: number | null): void {
  const { position, setup } = story.stop!.desk
  const isAssisted = setup.assisted > 0 && queuedAt === null && random.chance(setup.assisted)
  const said = { ...nothing, queuedAt, assistance: isAssisted ? whyAssisted(random) : null }
  const { returns } = story
  const chance = random.draw()
  if (chance < rejected[position]) story.reject(at, { ...said, ...random.pick(whyNot) })
  else if (returns < 2 && chance < rejected[position] + returned[position] * 0.35 ** returns) {
    story.returnToApplicant(at, { ...said, ...random.pick(whatIsMissing) })
  } else story.approve(at, { ...said, note: random.chance(0.03) ? 'Berkas lengkap' : null })
}
