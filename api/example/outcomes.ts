import type { Position } from '../people/post.entity.ts'
import type { Random } from './random.ts'
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

const whatIsMissing = [
  'Fotokopi KK belum dilampirkan',
  'Foto KTP tidak terbaca',
  'Alamat tidak sesuai dengan KK',
  'Keperluan surat belum diisi',
  'Surat pernyataan belum bermeterai',
]
const whyNot = [
  'Pemohon tidak lagi berdomisili di wilayah ini',
  'Permohonan ganda, sudah diajukan sebelumnya',
  'Tidak memenuhi persyaratan layanan',
]

/** Decides a request as an officer in this position would; one that was returned before comes back better. */
export function decide(story: Story, at: number, position: Position, random: Random): void {
  const returns = story.returns
  const chance = random.draw()
  if (chance < rejected[position]) story.reject(at, random.pick(whyNot))
  else if (returns < 2 && chance < rejected[position] + returned[position] * 0.35 ** returns) {
    story.returnToApplicant(at, random.pick(whatIsMissing))
  } else story.approve(at, random.chance(0.03) ? 'Berkas lengkap' : null)
}
