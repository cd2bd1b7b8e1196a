import { DomainError } from '../base/errors.ts'

/** A number with everything but its region and last digit hidden, above all the date of birth of a NIK. */
export function maskNik(number: string): string {
  return `${number.slice(0, 6)}${'•'.repeat(9)}${number.slice(15)}`
}

/**
 * A resident number as it was given: 16 digits with a date of birth in them, women with 40 added to the day. Any region
 * will do, since people move. Raises INVALID_INPUT naming the argument, without repeating the number.
 */
export function checkedNik(text: string, argument: string): string {
  const nik = checkedDigits(text, argument, 'NIK')
  const [day, month, year] = [nik.slice(6, 8), nik.slice(8, 10), nik.slice(10, 12)].map(Number) as [
    number,
    number,
    number,
  ]
  const dayOfMonth = day > 40 ? day - 40 : day
  if (!isDate(dayOfMonth, month, 1900 + year) && !isDate(dayOfMonth, month, 2000 + year)) {
    throw invalid(
      argument,
      'Digits 7 to 12 of a NIK are a date of birth as DDMMYY, for women with 40 added to the day.',
    )
  }
  return nik
}

/** The number of a family card as it was given: 16 digits. Raises INVALID_INPUT naming the argument. */
export function checkedKk(text: string, argument: string): string {
  return checkedDigits(text, argument, 'KK')
}

function checkedDigits(text: string, argument: string, name: string): string {
  const digits = text.replaceAll(/[\s.-]/g, '')
  if (/^\d{16}$/.test(digits)) return digits
  throw invalid(argument, `A ${name} has 16 digits.`)
}

function isDate(day: number, month: number, year: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCDate() === day && date.getUTCMonth() === month - 1
}

function invalid(argument: string, message: string): DomainError {
  return new DomainError('INVALID_INPUT', message, { [argument]: message })
}
