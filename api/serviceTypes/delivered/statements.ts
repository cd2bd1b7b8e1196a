import {
  choice,
  count,
  day,
  type DeliveredService,
  familyCard,
  form,
  fromTheFirstDay,
  identityCard,
  kecamatan,
  kelurahan,
  needed,
  rt,
  rupiah,
  rw,
  text,
  verification,
  welcome,
} from './delivered-service.ts'

const general = '400.10.2.2'
const purpose = text('Keperluan', 200)

const business = {
  formSchema: form({
    businessName: text('Nama usaha'),
    kind: choice('Bidang usaha', 'Perdagangan', 'Kuliner', 'Jasa', 'Kerajinan', 'Pertanian atau perikanan', 'Lainnya'),
    businessAddress: text('Alamat usaha', 200),
    since: day('Berusaha sejak'),
    workers: { ...count('Jumlah pekerja', 500), minimum: 0 },
    purpose,
  }),
  documents: [identityCard, familyCard, welcome('foto-usaha', 'Foto tempat usaha')],
}

/** What the kelurahan states of a resident’s circumstances. */
export const statements: readonly DeliveredService[] = [
  {
    code: 'DOMISILI',
    name: 'Surat Keterangan Domisili',
    product: 'Surat keterangan domisili',
    legalBasis: null,
    classification: general,
    chains: [
      {
        validFrom: fromTheFirstDay,
        formSchema: form({
          address: text('Alamat tinggal sekarang', 200),
          livesThereSince: day('Tinggal sejak'),
          purpose,
        }),
        documents: [identityCard, familyCard],
        stages: [rt, rw, kelurahan],
      },
    ],
  },
  {
    code: 'SKTM',
    name: 'Surat Keterangan Tidak Mampu',
    product: 'Surat keterangan tidak mampu',
    legalBasis: 'UU 13/2011',
    classification: '400.9.14',
    chains: [
      {
        validFrom: fromTheFirstDay,
        formSchema: form({
          purpose: choice('Keperluan', 'Sekolah atau kuliah', 'Berobat', 'Bantuan sosial', 'Bantuan hukum', 'Lainnya'),
          forWhom: text('Untuk siapa'),
          monthlyIncome: rupiah('Penghasilan keluarga sebulan'),
          dependants: { ...count('Jumlah tanggungan', 20), minimum: 0 },
        }),
        documents: [identityCard, familyCard, welcome('foto-rumah', 'Foto rumah')],
        stages: [rt, rw, kelurahan, kecamatan],
      },
    ],
  },
  {
    code: 'USAHA',
    name: 'Surat Keterangan Usaha',
    product: 'Surat keterangan usaha',
    legalBasis: 'PP 7/2021',
    classification: '500.2.2',
    chains: [
      { validFrom: fromTheFirstDay, ...business, stages: [rt, rw, kelurahan] },
      { validFrom: '2025-07-01', ...business, stages: [rt, rw, verification, kelurahan] },
    ],
  },
  {
    code: 'BELUM_MENIKAH',
    name: 'Surat Keterangan Belum Menikah',
    product: 'Surat keterangan belum menikah',
    legalBasis: 'PMA 30/2024',
    classification: general,
    chains: [
      {
        validFrom: fromTheFirstDay,
        formSchema: form({ status: choice('Status', 'Belum pernah menikah', 'Cerai hidup', 'Cerai mati'), purpose }),
        documents: [identityCard, familyCard, welcome('akta-cerai', 'Akta cerai atau akta kematian pasangan')],
        stages: [rt, rw, kelurahan],
      },
    ],
  },
  {
    code: 'PENGHASILAN',
    name: 'Surat Keterangan Penghasilan',
    product: 'Surat keterangan penghasilan',
    legalBasis: null,
    classification: general,
    chains: [
      {
        validFrom: fromTheFirstDay,
        formSchema: form({ occupation: text('Pekerjaan'), monthlyIncome: rupiah('Penghasilan sebulan'), purpose }),
        documents: [identityCard, familyCard],
        stages: [rt, rw, kelurahan],
      },
    ],
  },
  {
    code: 'BEDA_NAMA',
    name: 'Surat Keterangan Beda Nama',
    product: 'Surat keterangan beda nama',
    legalBasis: null,
    classification: '400.12.2.1',
    chains: [
      {
        validFrom: fromTheFirstDay,
        formSchema: form({
          rightName: text('Nama yang benar'),
          otherName: text('Nama yang berbeda'),
          writtenIn: text('Tertulis pada dokumen'),
          purpose,
        }),
        documents: [identityCard, familyCard, needed('dokumen-beda', 'Dokumen dengan nama yang berbeda')],
        stages: [rt, rw, verification, kelurahan],
      },
    ],
  },
]
