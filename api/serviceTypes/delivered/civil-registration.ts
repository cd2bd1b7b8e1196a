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
  text,
  verification,
  welcome,
} from './delivered-service.ts'

const legalBasis = 'UU 24/2013; Perpres 96/2018; Permendagri 108/2019'

/** Births, deaths and moving. Since Perpres 96/2018 no RT or RW letter may be asked for them: they begin at the kelurahan. */
export const civilRegistration: readonly DeliveredService[] = [
  {
    code: 'KELAHIRAN',
    name: 'Surat Keterangan Kelahiran',
    product: 'Surat keterangan kelahiran, untuk mengurus akta kelahiran',
    legalBasis,
    classification: '400.12.3.1',
    chains: [
      {
        validFrom: fromTheFirstDay,
        formSchema: form(
          {
            childName: text('Nama anak'),
            sex: choice('Jenis kelamin', 'Laki-laki', 'Perempuan'),
            bornOn: day('Tanggal lahir'),
            birthplace: text('Tempat lahir'),
            childNumber: count('Anak ke', 20),
            motherName: text('Nama ibu'),
            fatherName: text('Nama ayah'),
          },
          ['fatherName'],
        ),
        documents: [
          needed('surat-lahir', 'Surat keterangan lahir dari rumah sakit, bidan atau puskesmas'),
          familyCard,
          welcome('buku-nikah', 'Buku nikah atau akta perkawinan'),
        ],
        stages: [verification, kelurahan],
      },
    ],
  },
  {
    code: 'KEMATIAN',
    name: 'Surat Keterangan Kematian',
    product: 'Surat keterangan kematian, untuk mengurus akta kematian',
    legalBasis,
    classification: '400.12.3.1',
    chains: [
      {
        validFrom: fromTheFirstDay,
        formSchema: form({
          deceasedName: text('Nama almarhum/almarhumah'),
          diedOn: day('Tanggal meninggal'),
          diedAt: text('Tempat meninggal'),
          cause: choice('Sebab', 'Sakit atau usia lanjut', 'Kecelakaan', 'Lainnya'),
          relationship: choice('Hubungan pemohon', 'Suami atau istri', 'Anak', 'Orang tua', 'Keluarga lain'),
        }),
        documents: [
          needed('ktp-almarhum', 'KTP almarhum/almarhumah'),
          familyCard,
          welcome('surat-kematian', 'Surat keterangan kematian dari rumah sakit atau dokter'),
        ],
        stages: [verification, kelurahan],
      },
    ],
  },
  {
    code: 'PINDAH',
    name: 'Surat Keterangan Pindah',
    product: 'Surat keterangan pindah',
    legalBasis,
    classification: '400.12.2.2',
    chains: [
      {
        validFrom: fromTheFirstDay,
        formSchema: form({
          newAddress: text('Alamat tujuan', 200),
          destination: text('Kelurahan/desa dan kota/kabupaten tujuan'),
          movesOn: day('Tanggal pindah'),
          movers: count('Jumlah anggota keluarga yang pindah', 20),
          reason: choice('Alasan', 'Pekerjaan', 'Pendidikan', 'Keluarga', 'Perumahan', 'Lainnya'),
        }),
        documents: [familyCard, identityCard],
        stages: [verification, kelurahan, kecamatan],
      },
    ],
  },
]
