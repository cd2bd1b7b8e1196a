/** A time of the year, from one MM-DD to another, in which a service is asked for more or less. */
export interface Peak {
  from: string
  to: string
  factor: number
}

/** How a delivered service is asked for in the simulated city: shares and seasons are examples. */
export interface ExampleService {
  code: string
  /** Of all requests, in percent, before seasons. */
  share: number
  peaks?: readonly Peak[]
  /** Beside what Ramadan does to all services. */
  inRamadan?: number
  inSyawal?: number
}

const schoolIntake = (factor: number): Peak[] => [{ from: '06-08', to: '07-20', factor }]
const recruitment = (factor: number): Peak[] => [
  { from: '01-02', to: '02-10', factor },
  { from: '09-01', to: '10-15', factor },
]

export const exampleServices: readonly ExampleService[] = [
  { code: 'DOMISILI', share: 18, peaks: schoolIntake(1.7) },
  { code: 'SKTM', share: 15, peaks: schoolIntake(2.4) },
  { code: 'USAHA', share: 12 },
  { code: 'SKCK', share: 12, peaks: recruitment(1.9) },
  { code: 'BELUM_MENIKAH', share: 7, inSyawal: 1.8 },
  { code: 'PENGHASILAN', share: 7, peaks: schoolIntake(2) },
  { code: 'KELAHIRAN', share: 7 },
  { code: 'KEMATIAN', share: 5 },
  { code: 'BEDA_NAMA', share: 4 },
  { code: 'PINDAH', share: 4, peaks: schoolIntake(1.3) },
  { code: 'KEHILANGAN', share: 3 },
  { code: 'AHLI_WARIS', share: 3 },
  { code: 'KERAMAIAN', share: 3, peaks: [{ from: '08-01', to: '08-25', factor: 2 }], inRamadan: 0.2, inSyawal: 2.2 },
]
