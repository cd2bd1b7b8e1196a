import { Transform } from 'node:stream'
import { createTransport } from 'nodemailer'
import type SMTPTransport from 'nodemailer/lib/smtp-transport/index.js'
import type { MailConfig } from '../base/config-notifications.ts'
import { NotSent, type Sender } from './channel.ts'
import { writeMail } from './templates/write-mail.ts'
import { Channel, Failure } from './words.ts'

/** How long the mail server may take, in milliseconds: to be reached, and to answer. */
export interface Patience {
  connect: number
  answer: number
}

const patience: Patience = { connect: 10_000, answer: 60_000 }

/** Tells people by e-mail, in words without images or anything that would tell us whether they were read. */
export function emailSender({ url, from }: MailConfig, { connect, answer }: Patience = patience): Sender {
  const domain = from.slice(from.lastIndexOf('@') + 1).replace(/>$/, '')
  return {
    name: Channel.EMAIL,
    isRepeatable: false,
    async send(message, signal) {
      let isHandedOver = false
      const transport = createTransport({
        url,
        connectionTimeout: connect,
        greetingTimeout: connect,
        dnsTimeout: connect,
        socketTimeout: answer,
      } as SMTPTransport.Options)
      // Before its last byte is read, the mail server has not seen the end of it, and cannot have taken it.
      transport.use('stream', (mail, next) => {
        mail.message.transform(
          () =>
            new Transform({
              transform: (chunk, _encoding, pass) => pass(null, chunk),
              flush: (done) => {
                isHandedOver = true
                done()
              },
            }),
        )
        next()
      })
      const hangUp = () => transport.close()
      const inTime = AbortSignal.any([signal, AbortSignal.timeout(whole)])
      inTime.addEventListener('abort', hangUp)
      try {
        const { response } = await transport.sendMail({
          from,
          to: { name: '', address: message.address! },
          // The same at each try: a server that sees it twice can tell.
          messageId: `<notification-${message.id}@${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
          disableFileAccess: true,
          disableUrlAccess: true,
          ...writeMail(message),
        })
        return { reply: Number(response.slice(0, 3)) }
      } catch (error) {
        throw refusalOf(error as SmtpError, isHandedOver)
      } finally {
        inTime.removeEventListener('abort', hangUp)
        transport.close()
      }
    },
  }
}

/** No try takes longer, in milliseconds. */
const whole = 150_000

type SmtpError = Error & { code?: string; responseCode?: number }

/** What a failure means: an answer is one, whatever it says; without one it depends on what the server has seen. */
function refusalOf({ code, responseCode }: SmtpError, isHandedOver: boolean): NotSent {
  // Not about this mail, but about us: it is mended in the configuration.
  if (code === 'EAUTH' || code === 'ETLS') return new NotSent('LATER', Failure.REFUSED, responseCode ?? null)
  if (responseCode && responseCode >= 500) return new NotSent('NEVER', Failure.REFUSED, responseCode)
  if (responseCode && responseCode >= 400) return new NotSent('LATER', Failure.BUSY, responseCode)
  if (isHandedOver) return new NotSent('UNKNOWN', Failure.LOST)
  return new NotSent('LATER', code === 'ETIMEDOUT' ? Failure.TIMEOUT : Failure.UNREACHABLE)
}
