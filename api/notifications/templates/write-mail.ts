import type { Message } from '../channel.ts'
import { mailWords, type MailTemplate } from './mail-words.ts'

/** A mail as it is sent: the same words as plain text and as simple HTML. */
export interface WrittenMail {
  subject: string
  text: string
  html: string
}

const longestSubject = 78
const closing = 'Surat elektronik ini dikirim secara otomatis; mohon tidak membalasnya.'
const from = 'Portal Emas, Pemerintah Kota Probolinggo'

/** Puts a message to a person into words. */
export function writeMail(message: Message): WrittenMail {
  const { subject, paragraphs, link } = mailWords[message.template as MailTemplate]
  const said = paragraphs(message).filter((paragraph) => paragraph !== null)
  const body = [`Yth. ${message.name},`, ...said]
  const way = message.link ? [{ says: link, url: message.link }] : []
  return {
    subject: cut(subject(message)),
    text: `${[...body, ...way.map(({ says, url }) => `${says}:\n${url}`), closing, from].join('\n\n')}\n`,
    html: `<!doctype html>
<html lang="id"><body style="font-family: sans-serif; line-height: 1.5; color: #1b1b1b">
${[...body.map(escape), ...way.map(({ says, url }) => `<a href="${escape(url)}">${escape(says)}</a>`)].map(paragraph).join('\n')}
<p style="color: #555">${closing}<br>${from}</p>
</body></html>
`,
  }
}

const paragraph = (html: string) => `<p>${html}</p>`

const cut = (subject: string) =>
  subject.length <= longestSubject ? subject : `${subject.slice(0, longestSubject - 1)}…`

const escaped: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (text: string) => text.replaceAll(/[&<>"']/g, (character) => escaped[character]!)
