import { DomainError } from '../base/errors.ts'
import type { AssistanceInput } from './assistance.ts'

const longestNote = 500

/**
 * What the audit log keeps of a help given; undefined where there was none. Raises INVALID_INPUT naming the argument
 * for a note that is too long, or has the number of a person in it.
 */
export function assistanceOnRecord(
  assistance: AssistanceInput | null | undefined,
  argument = 'assistance',
): string | undefined {
  if (!assistance) return undefined
  const note = assistance.note?.trim() ?? ''
  if (note.length > longestNote) throw invalid(argument, `A note has at most ${longestNote} characters.`)
  if (/\d{16}/.test(note.replaceAll(/[\s.-]/g, ''))) {
    throw invalid(argument, 'Leave the number of a person out: the note is kept in the audit log for good.')
  }
  return note === '' ? assistance.reason : `${assistance.reason}: ${note}`
}

function invalid(argument: string, message: string): DomainError {
  return new DomainError('INVALID_INPUT', message, { [`${argument}.note`]: message })
}
