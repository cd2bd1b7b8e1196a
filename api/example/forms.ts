import { addDays } from '../calendars/days.ts'
import type { FormData, FormField } from '../serviceTypes/procedure.ts'
import { personName } from './names.ts'
import type { Random } from './random.ts'
import type { StoredChain } from './stored-services.ts'

/** What an applicant might write into the form of a chain on this WIB day; what is optional is left out at times. */
export function formOf({ formSchema }: StoredChain, day: string, random: Random): FormData {
  const form: FormData = {}
  for (const [name, field] of Object.entries(formSchema.properties)) {
    const isAsked = formSchema.required?.includes(name) ?? false
    if (isAsked || random.chance(0.6)) form[name] = answerTo(name, field, day, random)
  }
  return form
}

function answerTo(name: string, field: FormField, day: string, random: Random): string | number {
  if (field.enum) return random.pick(field.enum)
  if (field.type !== 'string') return numberFor(field, random)
  if (field.format === 'date') return addDays(day, ahead.has(name) ? 5 + random.below(20) : -1 - random.below(400))
  if (/name$/i.test(name) && name !== 'businessName') return personName(random, name === 'motherName')
  return random.pick(texts[name] ?? purposes)
}

/** Small counts, and sums of money in whole hundreds of thousands; guests of a feast are many. */
function numberFor({ minimum = 0, maximum = 10 }: FormField, random: Random): number {
  if (maximum >= 1_000_000) return 100_000 * (5 + random.below(40))
  if (maximum >= 1000) return 20 * (1 + random.below(40))
  return minimum + random.below(Math.min(5, maximum - minimum))
}

/** Days that lie before the applicant; all others lie behind. */
const ahead: ReadonlySet<string> = new Set(['neededBy', 'movesOn', 'beginsOn', 'endsOn'])

const purposes = ['Persyaratan sekolah anak', 'Melamar pekerjaan', 'Mengurus kredit usaha', 'Mengurus bantuan sosial']
const streets = ['Jl. Melati 12', 'Jl. Kenanga 4', 'Gang Mawar 7', 'Jl. Pahlawan 31', 'Jl. Cempaka 18']
const towns = ['Kota Probolinggo', 'Kabupaten Probolinggo', 'Pasuruan', 'Lumajang', 'Surabaya']
const occupations = ['Nelayan', 'Pedagang', 'Buruh harian', 'Sopir', 'Penjahit', 'Karyawan swasta']

const texts: Record<string, readonly string[]> = {
  address: streets,
  newAddress: streets,
  businessAddress: streets,
  birthplace: towns,
  destination: towns,
  diedAt: ['Rumah', 'RSUD dr. Mohamad Saleh', ...towns],
  lostAt: ['Pasar Baru', 'Terminal Bayuangga', 'Alun-alun', 'Pelabuhan'],
  lostThing: ['Buku tabungan', 'STNK sepeda motor', 'Ijazah', 'Kartu ATM'],
  place: ['Lapangan RW', 'Halaman rumah', 'Balai RW', 'Musala'],
  event: ['Resepsi pernikahan', 'Khitanan', 'Pengajian akbar', 'Lomba Agustusan'],
  occupation: occupations,
  businessName: ['Warung Barokah', 'Toko Rejeki', 'Jahit Melati', 'Keripik Mangga Probolinggo', 'Bengkel Jaya'],
  heirNames: ['Para ahli waris sesuai surat pernyataan'],
  writtenIn: ['Ijazah', 'Buku nikah', 'Sertifikat tanah', 'Buku tabungan'],
}
