import { Migration } from '@mikro-orm/migrations'

/** Reasons to return or reject, delivered as a beginning: the city edits them in the console. */
export class Migration20261123190300_decision_reasons extends Migration {
  override up(): void {
    this.addSql(`alter table "decision_reason" add "needs_note" boolean not null default false`)
    const rows = [...returned.map(row('RETURNED')), ...rejected.map(row('REJECTED'))]
    this.addSql(
      `insert into "decision_reason" ("code", "name", "outcome", "needs_note") values ${rows.join(', ')} on conflict do nothing`,
    )
  }
}

type Reason = [code: string, name: string, needsNote?: true]

const returned: Reason[] = [
  ['berkas-kurang', 'Berkas persyaratan belum lengkap'],
  ['berkas-tidak-terbaca', 'Foto atau pindaian berkas tidak terbaca'],
  ['data-tidak-sesuai', 'Isian tidak sesuai dengan KK atau KTP'],
  ['keperluan-belum-jelas', 'Keperluan surat belum jelas'],
  ['belum-ditandatangani', 'Surat pernyataan belum ditandatangani atau bermeterai'],
  ['layanan-keliru', 'Jenis layanan yang dipilih keliru'],
  ['lainnya', 'Alasan lain yang perlu diperbaiki', true],
]

const rejected: Reason[] = [
  ['bukan-warga', 'Pemohon tidak berdomisili di wilayah ini'],
  ['permohonan-ganda', 'Permohonan yang sama sudah diajukan'],
  ['tidak-memenuhi-syarat', 'Pemohon tidak memenuhi persyaratan layanan'],
  ['keterangan-tidak-benar', 'Keterangan yang diberikan tidak benar'],
  ['bukan-kewenangan', 'Bukan kewenangan RT, RW, kelurahan atau kecamatan'],
  ['ditolak-lainnya', 'Alasan penolakan lain', true],
]

const row =
  (outcome: string) =>
  ([code, name, needsNote]: Reason): string =>
    `('${code}', '${name}', '${outcome}', ${needsNote ?? false})`
