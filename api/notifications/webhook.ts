import { createHmac } from 'node:crypto'
import type { WebhookConfig } from '../base/config-notifications.ts'
import { type Message, NotSent, type Sender } from './channel.ts'
import { Channel, Failure } from './words.ts'

const longest = 10_000

/**
 * Tells another system by POST of JSON: at least once, and it tells repeats by the identifier of the event. The header
 * Portal-Signature is `t=<seconds>,v1=<hex>`: HMAC-SHA-256 with the secret over the seconds, a full stop and the body.
 */
export function webhookSender({ url, secret }: WebhookConfig, now: () => Date, patience = longest): Sender {
  return {
    name: Channel.WEBHOOK,
    isRepeatable: true,
    async send(message, signal) {
      const body = bodyOf(message)
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'user-agent': 'Portal-Emas',
          'portal-event': message.event.id,
          'portal-signature': signatureOf(secret, Math.floor(now().getTime() / 1_000), body),
        },
        body,
        // Where to is configured, and not for the other side to say.
        redirect: 'manual',
        signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
      }).catch((error: Error) => {
        throw new NotSent('LATER', error.name === 'TimeoutError' ? Failure.TIMEOUT : Failure.UNREACHABLE)
      })
      await response.body?.cancel()
      const { status } = response
      if (response.ok) return { reply: status }
      throw passing.has(status) || status >= 500
        ? new NotSent('LATER', Failure.BUSY, status)
        : new NotSent('NEVER', Failure.REFUSED, status)
    },
  }
}

/** Refusals that may be over later: timeout, too early, too many. */
const passing = new Set([408, 425, 429])

/** What another system is told: codes and numbers, nothing of people. */
function bodyOf({ event, request, service, stage, unit, from }: Message): string {
  return JSON.stringify({
    id: event.id,
    kind: event.kind,
    at: event.at.toISOString(),
    request: { id: request.id, number: request.number, status: request.status, serviceType: service.code },
    stage: from?.stage ?? null,
    unit: from?.unit ?? null,
    toStage: stage?.code ?? null,
    toUnit: unit?.code ?? null,
  })
}

/** The header by which the other side knows that it was us, and when. */
export function signatureOf(secret: string, seconds: number, body: string): string {
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`
}
