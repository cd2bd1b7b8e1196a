import type { FormData } from '../serviceTypes/procedure.ts'

/** A day counted back from the last one (0), or from the last on which offices were open; the hour is of WIB. */
export type Moment = readonly [daysBack: number, hour: number]

/** What an example sign-in is to find. */
export interface Script {
  service: string
  /** Whose inbox it is for; RESIDENT when the example resident asks for it. */
  of: 'RT' | 'RW' | 'KELURAHAN' | 'KECAMATAN' | 'RESIDENT'
  submitted: Moment
  /** When its first stages approved; an office does so on the next day on which it is open. */
  approved: readonly Moment[]
  /** When the stage after those returned it. */
  returned?: Moment
  /** Days are counted back from the last day on which offices were open. */
  fromOfficeDay?: true
  /** It was entered for someone whose documents are still to come: no time runs, and it stays. */
  documentsFollow?: true
  isDraft?: true
  form?: FormData
}

/** In order of importance: a small example has only the first. */
export const scripts: readonly Script[] = [
  { service: 'DOMISILI', of: 'RT', submitted: [0, 19.2], approved: [] },
  { service: 'DOMISILI', of: 'RW', submitted: [1, 21], approved: [[0, 19.4]] },
  {
    service: 'DOMISILI',
    of: 'KELURAHAN',
    submitted: [1, 8.7],
    approved: [
      [1, 19.1],
      [0, 18.9],
    ],
  },
  {
    service: 'KERAMAIAN',
    of: 'KECAMATAN',
    submitted: [11, 8.3],
    approved: [
      [11, 19.2],
      [10, 18.4],
      [9, 9],
    ],
    fromOfficeDay: true,
    form: { guests: 300 },
  },
  { service: 'SKTM', of: 'RT', submitted: [0, 20.4], approved: [] },
  { service: 'SKTM', of: 'RW', submitted: [0, 16.3], approved: [[0, 19.8]] },
  {
    service: 'SKTM',
    of: 'KELURAHAN',
    submitted: [1, 11.9],
    approved: [
      [1, 18.9],
      [0, 18.6],
    ],
  },
  {
    service: 'SKTM',
    of: 'KECAMATAN',
    submitted: [2, 13.2],
    approved: [
      [2, 19.9],
      [1, 19.1],
      [0, 10.4],
    ],
    fromOfficeDay: true,
  },
  { service: 'SKCK', of: 'RT', submitted: [0, 21.6], approved: [] },
  { service: 'PENGHASILAN', of: 'RW', submitted: [0, 9.3], approved: [[0, 21.1]] },
  {
    service: 'KEHILANGAN',
    of: 'KELURAHAN',
    submitted: [1, 14.6],
    approved: [
      [1, 19.5],
      [0, 19.2],
    ],
  },
  {
    service: 'SKCK',
    of: 'KECAMATAN',
    submitted: [2, 9.4],
    approved: [
      [2, 19.3],
      [1, 18.8],
      [0, 9.2],
    ],
    fromOfficeDay: true,
  },
  { service: 'USAHA', of: 'RT', submitted: [3, 9.1], approved: [], documentsFollow: true },
  {
    service: 'BELUM_MENIKAH',
    of: 'KELURAHAN',
    submitted: [7, 10.8],
    approved: [
      [6, 19.6],
      [4, 18.8],
    ],
    documentsFollow: true,
  },
  { service: 'BEDA_NAMA', of: 'RW', submitted: [4, 9.6], approved: [[3, 19.3]], documentsFollow: true },
  { service: 'SKTM', of: 'RESIDENT', submitted: [0, 9.5], approved: [[0, 20.5]] },
  { service: 'USAHA', of: 'RESIDENT', submitted: [2, 16], approved: [], returned: [2, 19.5] },
  { service: 'KEHILANGAN', of: 'RESIDENT', submitted: [0, 17.1], approved: [], isDraft: true },
  {
    service: 'DOMISILI',
    of: 'RESIDENT',
    submitted: [21, 10],
    approved: [
      [21, 19.3],
      [20, 18.6],
      [19, 9],
    ],
  },
]
