import { Position } from '../people/post.entity.ts'
import { UnitLevel } from '../units/unit.entity.ts'

/** A stage of an example chain; its code is made of its name. */
export interface ExampleStage {
  name: string
  level: UnitLevel
  decidedBy: Position
  /** In the clock of the level: RT and RW plain, offices working time. */
  standardSeconds: number
}

/** A version of a chain, and from when on it holds. */
export interface ExampleChain {
  validFrom: string
  stages: readonly ExampleStage[]
}

/** A time of the year, from one MM-DD to another, in which a service is asked for more or less. */
export interface Peak {
  from: string
  to: string
  factor: number
}

/** A service of the example: names, chains and shares are examples, not rules of the city. */
export interface ExampleService {
  code: string
  name: string
  /** Of all requests, in percent, before seasons. */
  share: number
  chains: readonly ExampleChain[]
  peaks?: readonly Peak[]
  /** Beside what Ramadan does to all services. */
  inRamadan?: number
  inSyawal?: number
}

const hour = 3600
const workingDay = 7.5 * hour

const rt = stage('Ketua RT', UnitLevel.RT, Position.RT_HEAD, 24 * hour)
const rw = stage('Ketua RW', UnitLevel.RW, Position.RW_HEAD, 24 * hour)
const verification = stage('Verifikasi Kelurahan', UnitLevel.KELURAHAN, Position.SECRETARY, 4 * hour)
const kelurahan = stage('Kelurahan', UnitLevel.KELURAHAN, Position.LURAH, workingDay)
const kecamatan = stage('Kecamatan', UnitLevel.KECAMATAN, Position.CAMAT, 2 * workingDay)

const schoolIntake = (factor: number): Peak[] => [{ from: '06-08', to: '07-20', factor }]
const recruitment = (factor: number): Peak[] => [
  { from: '01-02', to: '02-10', factor },
  { from: '09-01', to: '10-15', factor },
]

/** Since Perpres 96/2018 no RT or RW letter may be asked for births, deaths and moving: those begin at the kelurahan. */
export const exampleServices: readonly ExampleService[] = [
  service('DOMISILI', 'Surat Keterangan Domisili', 18, [rt, rw, kelurahan], { peaks: schoolIntake(1.7) }),
  service('SKTM', 'Surat Keterangan Tidak Mampu', 15, [rt, rw, kelurahan, kecamatan], { peaks: schoolIntake(2.4) }),
  {
    ...service('USAHA', 'Surat Keterangan Usaha', 12, [rt, rw, kelurahan]),
    chains: [
      { validFrom: '2021-09-01', stages: [rt, rw, kelurahan] },
      { validFrom: '2025-07-01', stages: [rt, rw, verification, kelurahan] },
    ],
  },
  service('SKCK', 'Pengantar SKCK', 12, [rt, rw, kelurahan, kecamatan], { peaks: recruitment(1.9) }),
  service('BELUM_MENIKAH', 'Surat Keterangan Belum Menikah', 7, [rt, rw, kelurahan], { inSyawal: 1.8 }),
  service('PENGHASILAN', 'Surat Keterangan Penghasilan', 7, [rt, rw, kelurahan], { peaks: schoolIntake(2) }),
  service('KELAHIRAN', 'Surat Keterangan Kelahiran', 7, [verification, kelurahan]),
  service('KEMATIAN', 'Surat Keterangan Kematian', 5, [verification, kelurahan]),
  service('BEDA_NAMA', 'Surat Keterangan Beda Nama', 4, [rt, rw, verification, kelurahan]),
  service('PINDAH', 'Surat Keterangan Pindah', 4, [verification, kelurahan, kecamatan], { peaks: schoolIntake(1.3) }),
  service('KEHILANGAN', 'Pengantar Laporan Kehilangan', 3, [rt, rw, kelurahan]),
  service('AHLI_WARIS', 'Surat Keterangan Ahli Waris', 3, [rt, rw, verification, kelurahan, kecamatan]),
  service('KERAMAIAN', 'Pengantar Izin Keramaian', 3, [rt, rw, kelurahan, kecamatan], {
    peaks: [{ from: '08-01', to: '08-25', factor: 2 }],
    inRamadan: 0.2,
    inSyawal: 2.2,
  }),
]

function stage(name: string, level: UnitLevel, decidedBy: Position, standardSeconds: number): ExampleStage {
  return { name, level, decidedBy, standardSeconds }
}

function service(
  code: string,
  name: string,
  share: number,
  stages: readonly ExampleStage[],
  seasons: Pick<ExampleService, 'peaks' | 'inRamadan' | 'inSyawal'> = {},
): ExampleService {
  return { code, name, share, chains: [{ validFrom: '2021-09-01', stages }], ...seasons }
}

/** The code of a stage: its name in small letters, words joined by hyphens. */
export function stageCode(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}
