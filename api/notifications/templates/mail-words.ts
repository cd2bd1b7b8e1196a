import { cityZone } from '../../calendars/days.ts'
import type { Message } from '../channel.ts'
import { Template } from '../words.ts'

/** What a mail says: a subject, and paragraphs. Nothing personal but the name it begins with, which writeMail adds. */
export interface MailWords {
  subject: (message: Message) => string
  paragraphs: (message: Message) => (string | null)[]
  /** What the link says. */
  link: string
}

/** The templates that are mails. */
export type MailTemplate = Exclude<Template, Template.EVENT>

const track = 'Lihat perkembangan permohonan'
const open = 'Buka permohonan'

const asked = ({ service, request }: Message) => `Permohonan ${service.name} dengan nomor ${request.number}`
const where = ({ stage, unit }: Message) => (stage && unit ? `${stage.name}, ${unit.name}` : 'tahap berikutnya')
const because = ({ reason }: Message) => (reason ? `Alasan: ${reason}.` : null)
const decideBy = ({ request: { dueAt } }: Message) =>
  dueAt ? `Mohon diputuskan paling lambat ${dayAndTime(dueAt)}.` : null

const format = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeStyle: 'short', timeZone: cityZone })
const dayAndTime = (instant: Date) => `${format.format(instant)} WIB`

/** Every mail, in the words people read. */
export const mailWords: Record<MailTemplate, MailWords> = {
  [Template.SUBMITTED]: {
    subject: ({ request }) => `Permohonan ${request.number} telah diterima`,
    paragraphs: (message) => [
      `${asked(message)} telah kami terima dan sekarang menunggu di ${where(message)}.`,
      'Kami akan memberi kabar bila permohonan dilanjutkan, dikembalikan, atau selesai.',
    ],
    link: track,
  },
  [Template.WAITING]: {
    subject: ({ request }) => `Permohonan ${request.number} menunggu keputusan Anda`,
    paragraphs: (message) => [`${asked(message)} menunggu keputusan Anda di ${where(message)}.`, decideBy(message)],
    link: open,
  },
  [Template.MOVED_ON]: {
    subject: ({ request }) => `Permohonan ${request.number} telah dilanjutkan`,
    paragraphs: (message) => [`${asked(message)} telah disetujui dan dilanjutkan ke ${where(message)}.`],
    link: track,
  },
  [Template.RETURNED]: {
    subject: ({ request }) => `Permohonan ${request.number} perlu diperbaiki`,
    paragraphs: (message) => [
      `${asked(message)} dikembalikan kepada Anda untuk diperbaiki.`,
      because(message),
      'Setelah diperbaiki, ajukan kembali; permohonan akan kembali ke tahap yang mengembalikannya.',
    ],
    link: track,
  },
  [Template.REJECTED]: {
    subject: ({ request }) => `Permohonan ${request.number} tidak dapat dipenuhi`,
    paragraphs: (message) => [
      `${asked(message)} tidak dapat dipenuhi.`,
      because(message),
      'Untuk penjelasan lebih lanjut, silakan hubungi kantor kelurahan Anda.',
    ],
    link: track,
  },
  [Template.COMPLETED]: {
    subject: ({ request }) => `Permohonan ${request.number} telah selesai`,
    paragraphs: (message) => [`${asked(message)} telah selesai.`],
    link: track,
  },
  [Template.REMINDER]: {
    subject: ({ request }) => `Pengingat: permohonan ${request.number} masih menunggu`,
    paragraphs: (message) => [
      `${asked(message)} masih menunggu keputusan Anda di ${where(message)}.`,
      decideBy(message),
      'Bila batas waktu terlewati, permohonan akan diteruskan ke tingkat berikutnya.',
    ],
    link: open,
  },
  [Template.ESCALATED_TO]: {
    subject: ({ request }) => `Permohonan ${request.number} diteruskan kepada Anda`,
    paragraphs: (message) => [
      `${asked(message)} melewati batas waktu di tingkat sebelumnya dan sekarang menunggu keputusan Anda di ${where(message)}.`,
      decideBy(message),
    ],
    link: open,
  },
  [Template.ESCALATED_FROM]: {
    subject: ({ request }) => `Permohonan ${request.number} diteruskan ke tingkat berikutnya`,
    paragraphs: (message) => [
      `${asked(message)} melewati batas waktu dan telah diteruskan ke ${where(message)}.`,
      'Anda tidak perlu melakukan apa pun lagi untuk permohonan ini.',
    ],
    link: open,
  },
}
