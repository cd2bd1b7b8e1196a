/** Whether one may be called so to sign in: 3 to 64 small letters, digits, dots, dashes and underlines. */
export function isUsername(text: string): boolean {
  return /^[a-z0-9][a-z0-9._-]{2,63}$/.test(text)
}
