/** Why the program cannot come up, in one line for the person at the terminal: what is wrong and what to do. Ends with exit code 1. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart'
}

/** The code of a failed system call or of a PostgreSQL answer (`EACCES`, `28P01`), or an empty text. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** The failure as one line, whatever was thrown. */
export function oneLine(error: unknown): string {
  const text = error instanceof Error ? error.message || codeOf(error) || error.name : String(error)
  return text.replace(/\s*\n\s*/g, ' ').trim()
}
