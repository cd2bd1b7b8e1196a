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
  rw,
  text,
  verification,
} from './delivered-service.ts'

const general = '400.10.2.2'

/** What leads on to the police, the camat or a court. */
export const introductions: readonly DeliveredService[] = [
  {
    code: 'SKCK',
    name: 'Pengantar SKCK',
    product: 'Surat pengantar catatan kepolisian',
    legalBasis: 'Perpol 6/2023',
    classification: general,
    chains: [
      {
        validFrom: fromTheFirstDay,
        formSchema: form(
          {
            purpose: choice(
              'Keperluan',
              'Melamar kerja',
              'Sekolah atau kuliah',
              'Perjalanan ke luar negeri',
              'Lainnya',
            ),
            occupation: text('Pekerjaan sekarang'),
            neededBy: day('Diperlukan sebelum'),
          },
          ['neededBy'],
        ),
        documents: [identityCard, familyCard],
        stages: [rt, rw, kelurahan, kecamatan],
      },
    ],
  },
  {
    code: 'KEHILANGAN',
    name: 'Pengantar Laporan Kehilangan',
    product: 'Surat pengantar laporan kehilangan ke kepolisian',
    legalBasis: null,
    classification: general,
    chains: [
      {
        validFrom: fromTheFirstDay,
        formSchema: form({
          lostThing: text('Barang atau surat yang hilang', 200),
          lostOn: day('Tanggal hilang'),
          lostAt: text('Tempat hilang', 200),
        }),
        documents: [identityCard],
        stages: [rt, rw, kelurahan],
      },
    ],
  },
  {
    code: 'AHLI_WARIS',
    name: 'Surat Keterangan Ahli Waris',
    product: 'Surat keterangan ahli waris yang diketahui lurah dan camat',
    legalBasis: 'Permen ATR/BPN 16/2021 pasal 111',
    classification: general,
    chains: [
      {
        validFrom: fromTheFirstDay,
        formSchema: form({
          deceasedName: text('Nama pewaris'),
          diedOn: day('Tanggal meninggal'),
          heirs: count('Jumlah ahli waris', 50),
          heirNames: text('Nama para ahli waris', 500),
          purpose: text('Keperluan', 200),
        }),
        documents: [
          identityCard,
          familyCard,
          needed('akta-kematian', 'Akta kematian pewaris'),
          needed('surat-pernyataan', 'Surat pernyataan ahli waris bermeterai'),
        ],
        stages: [rt, rw, verification, kelurahan, kecamatan],
      },
    ],
  },
  {
    code: 'KERAMAIAN',
    name: 'Pengantar Izin Keramaian',
    product: 'Surat pengantar izin keramaian ke kepolisian',
    legalBasis: 'PP 60/2017',
    classification: general,
    chains: [
      {
        validFrom: fromTheFirstDay,
        formSchema: form({
          event: text('Nama acara'),
          kind: choice('Jenis acara', 'Hajatan', 'Keagamaan', 'Kesenian', 'Olahraga', 'Lainnya'),
          place: text('Tempat', 200),
          beginsOn: day('Tanggal mulai'),
          endsOn: day('Tanggal selesai'),
          guests: count('Perkiraan jumlah orang', 100_000),
        }),
        documents: [identityCard, needed('denah', 'Denah tempat acara')],
        stages: [rt, rw, kelurahan, { ...kecamatan, skipWhen: { field: 'guests', operator: 'LESS_THAN', value: 100 } }],
      },
    ],
  },
]
