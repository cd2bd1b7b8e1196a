import { Position } from '../../people/post.entity.ts'
import { UnitLevel } from '../../units/unit.entity.ts'
import type { FormField, FormSchema, RequiredDocument, SkipRule } from '../procedure.ts'

/** A service that comes with a new installation. Its chain is an example, to be replaced by what the city decides. */
export interface DeliveredService {
  code: string
  name: string
  product: string
  legalBasis: string | null
  /** By Permendagri 83/2022. */
  classification: string
  chains: readonly DeliveredChain[]
}

/** A version of a chain, and from which WIB day on it holds. */
export interface DeliveredChain {
  validFrom: string
  formSchema: FormSchema
  documents: readonly RequiredDocument[]
  stages: readonly DeliveredStage[]
}

/** A stage of a chain; its code is made of its name. */
export interface DeliveredStage {
  name: string
  level: UnitLevel
  decidedBy: Position
  /** In the clock of the level: RT and RW plain, offices working time. */
  standardSeconds: number
  skipWhen?: SkipRule
}

/** The day Portal Emas began, on which the first versions hold. */
export const fromTheFirstDay = '2021-09-01'

const hour = 3600
const workingDay = 7.5 * hour

export const rt = stage('Ketua RT', UnitLevel.RT, Position.RT_HEAD, 24 * hour)
export const rw = stage('Ketua RW', UnitLevel.RW, Position.RW_HEAD, 24 * hour)
export const verification = stage('Verifikasi Kelurahan', UnitLevel.KELURAHAN, Position.SECRETARY, 4 * hour)
export const kelurahan = stage('Kelurahan', UnitLevel.KELURAHAN, Position.LURAH, workingDay)
export const kecamatan = stage('Kecamatan', UnitLevel.KECAMATAN, Position.CAMAT, 2 * workingDay)

function stage(name: string, level: UnitLevel, decidedBy: Position, standardSeconds: number): DeliveredStage {
  return { name, level, decidedBy, standardSeconds }
}

/** The form of these questions; those not named as optional must be answered. */
export function form(properties: Record<string, FormField>, optional: readonly string[] = []): FormSchema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name))
  return { type: 'object', properties, required }
}

export const text = (title: string, maxLength = 100): FormField => ({ type: 'string', title, maxLength })
export const day = (title: string): FormField => ({ type: 'string', title, format: 'date' })
export const choice = (title: string, ...choices: string[]): FormField => ({ type: 'string', title, enum: choices })
export const count = (title: string, maximum: number): FormField => ({ type: 'integer', title, minimum: 1, maximum })
export const rupiah = (title: string): FormField => ({
  type: 'integer',
  title,
  description: 'Dalam rupiah, tanpa titik.',
  minimum: 0,
  maximum: 10_000_000_000,
})

/** A document that must be there, and one that may. */
export const needed = (code: string, name: string): RequiredDocument => ({ code, name, required: true })
export const welcome = (code: string, name: string): RequiredDocument => ({ code, name, required: false })

export const familyCard = needed('kartu-keluarga', 'Kartu Keluarga')
export const identityCard = needed('ktp', 'KTP pemohon')
