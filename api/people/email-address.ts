import { DomainError } from '../base/errors.ts'

const longest = 254
const form = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i

/** An e-mail address as it is stored; null for an empty text, which takes it away. Raises INVALID_INPUT that names the field. */
export function checkedEmail(text: string, field: string): string | null {
  const email = text.trim()
  if (email === '') return null
  if (email.length <= longest && form.test(email)) return email
  const message = 'An e-mail address looks like nama@example.org, without accents and spaces.'
  throw new DomainError('INVALID_INPUT', message, { [field]: message })
}

/** What is shown of an address: its first letter, and where it is. */
export const maskEmail = (email: string): string => `${email[0]}•••${email.slice(email.lastIndexOf('@'))}`
