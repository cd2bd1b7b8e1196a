import { registerEnumType } from 'type-graphql'

/** By which way something is told. */
export enum Channel {
  EMAIL = 'EMAIL',
  WEBHOOK = 'WEBHOOK',
}

registerEnumType(Channel, {
  name: 'NotificationChannel',
  description: 'By which way something is told.',
  valuesConfig: {
    EMAIL: { description: 'By e-mail to a person.' },
    WEBHOOK: { description: 'By HTTP to another system, which may hear of an event more than once.' },
  },
})

/** Who is told. */
export enum Recipient {
  APPLICANT = 'APPLICANT',
  OFFICER = 'OFFICER',
  WEBHOOK = 'WEBHOOK',
}

registerEnumType(Recipient, {
  name: 'NotificationRecipient',
  description: 'Who is told.',
  valuesConfig: {
    APPLICANT: { description: 'Who asked (pemohon).' },
    OFFICER: { description: 'An officer it waits for, or waited for (petugas).' },
    WEBHOOK: { description: 'The system at the address of the webhook.' },
  },
})

/** In which words something is told. */
export enum Template {
  SUBMITTED = 'SUBMITTED',
  WAITING = 'WAITING',
  MOVED_ON = 'MOVED_ON',
  RETURNED = 'RETURNED',
  REJECTED = 'REJECTED',
  COMPLETED = 'COMPLETED',
  REMINDER = 'REMINDER',
  ESCALATED_TO = 'ESCALATED_TO',
  ESCALATED_FROM = 'ESCALATED_FROM',
  EVENT = 'EVENT',
}

registerEnumType(Template, {
  name: 'NotificationTemplate',
  description: 'In which words something is told.',
  valuesConfig: {
    SUBMITTED: { description: 'To the applicant: it has arrived.' },
    WAITING: { description: 'To an officer: it waits for you.' },
    MOVED_ON: { description: 'To the applicant: it was approved, and waits for the next one.' },
    RETURNED: { description: 'To the applicant: mend something, with the reason.' },
    REJECTED: { description: 'To the applicant: it was rejected, with the reason.' },
    COMPLETED: { description: 'To the applicant: it is done.' },
    REMINDER: { description: 'To an officer: it still waits for you.' },
    ESCALATED_TO: { description: 'To an officer: it was late elsewhere, and waits for you instead.' },
    ESCALATED_FROM: { description: 'To an officer: it was late, and waits for the next level instead.' },
    EVENT: { description: 'To another system: what happened, in codes.' },
  },
})

/** How far something to be told has got. */
export enum NotificationState {
  WAITING = 'WAITING',
  SENDING = 'SENDING',
  SENT = 'SENT',
  FAILED = 'FAILED',
  UNKNOWN = 'UNKNOWN',
  OVERTAKEN = 'OVERTAKEN',
}

registerEnumType(NotificationState, {
  name: 'NotificationState',
  description: 'How far something to be told has got.',
  valuesConfig: {
    WAITING: { description: 'It will be sent, or tried again.' },
    SENDING: { description: 'It is being sent.' },
    SENT: { description: 'The other side took it.' },
    FAILED: { description: 'It was given up.' },
    UNKNOWN: { description: 'Nobody knows whether it arrived; it is not sent again unless someone says so.' },
    OVERTAKEN: { description: 'It was not sent, because it was no longer true.' },
  },
})

/** Why a try failed. */
export enum Failure {
  UNREACHABLE = 'UNREACHABLE',
  TIMEOUT = 'TIMEOUT',
  BUSY = 'BUSY',
  REFUSED = 'REFUSED',
  LOST = 'LOST',
  NO_ADDRESS = 'NO_ADDRESS',
  SWITCHED_OFF = 'SWITCHED_OFF',
  INTERNAL = 'INTERNAL',
}

registerEnumType(Failure, {
  name: 'NotificationFailure',
  description: 'Why a try failed.',
  valuesConfig: {
    UNREACHABLE: { description: 'The other side could not be reached.' },
    TIMEOUT: { description: 'The other side took too long.' },
    BUSY: { description: 'The other side could not take it then.' },
    REFUSED: { description: 'The other side refused it for good.' },
    LOST: { description: 'The line, or this server, was lost before the other side had answered.' },
    NO_ADDRESS: { description: 'There is no address any more.' },
    SWITCHED_OFF: { description: 'The channel is switched off.' },
    INTERNAL: { description: 'It could not be written; the log of the server says why.' },
  },
})
