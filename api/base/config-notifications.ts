import { CannotStart } from './cannot-start.ts'

/** Where e-mail is handed over, and in whose name. */
export interface MailConfig {
  /** `smtp://` or `smtps://`, with user and password where the server asks for them. */
  url: string
  from: string
}

/** Where another system hears of events. */
export interface WebhookConfig {
  url: string
  /** What both sides know, to sign with. */
  secret: string
}

const shortestSecret = 32

/** Who is told by e-mail; null while that is not switched on. Throws CannotStart. */
export function readMail(env: Record<string, string | undefined>): MailConfig | null {
  const [url, from] = [env['SMTP_URL'], env['MAIL_FROM']]
  if (!url && !from) return null
  if (!url || !from) throw new CannotStart('SMTP_URL and MAIL_FROM belong together. Set both, or neither.')
  const parsed = URL.canParse(url) ? new URL(url) : null
  // The value itself is never shown: it may hold a password.
  if (!parsed || !/^smtps?:$/.test(parsed.protocol) || !parsed.hostname) {
    throw new CannotStart('SMTP_URL is not the address of a mail server. It looks like smtp://user:password@host:587.')
  }
  if (!/^([^<>@\r\n]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/.test(from)) {
    throw new CannotStart(
      `MAIL_FROM is "${from}"; it must be an e-mail address, like Portal Emas <portal-emas@example.org>.`,
    )
  }
  return Object.freeze({ url, from })
}

/** Which other system is told; null while that is not switched on. Throws CannotStart. */
export function readWebhook(env: Record<string, string | undefined>): WebhookConfig | null {
  const [url, secret] = [env['WEBHOOK_URL'], env['WEBHOOK_SECRET']]
  if (!url && !secret) return null
  if (!url || !secret) throw new CannotStart('WEBHOOK_URL and WEBHOOK_SECRET belong together. Set both, or neither.')
  const parsed = URL.canParse(url) ? new URL(url) : null
  const isLoopback = /^(127(\.\d{1,3}){3}|\[::1\]|localhost)$/.test(parsed?.hostname ?? '')
  if (!parsed || !(parsed.protocol === 'https:' || (parsed.protocol === 'http:' && isLoopback))) {
    throw new CannotStart('WEBHOOK_URL must be an address with https://, or with http:// of this machine.')
  }
  if (parsed.username || parsed.password) {
    throw new CannotStart('WEBHOOK_URL has a user or password in it; WEBHOOK_SECRET signs what is sent there instead.')
  }
  if (secret.length < shortestSecret) {
    throw new CannotStart(`WEBHOOK_SECRET must have at least ${shortestSecret} characters.`)
  }
  return Object.freeze({ url, secret })
}
