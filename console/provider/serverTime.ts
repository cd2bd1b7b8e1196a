let aheadMs = 0
const second = 1000

/** Notes from the Date of an answer how far the server's clock is ahead of this device's, which may be set wrong. */
export function noteServerTime(date: string | null): void {
  const told = Date.parse(date ?? '')
  // It is told in whole seconds, cut: better to think it later than to offer what is over.
  if (!Number.isNaN(told)) aheadMs = told + second - Date.now()
}

/** The present instant by the server's clock, in milliseconds since 1970; by this device's until the server has answered. */
export function serverNow(): number {
  return Date.now() + aheadMs
}
