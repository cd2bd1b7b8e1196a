/** The mark of Portal Emas, a golden gate. It says nothing that the name beside it does not. */
export function Mark({ size = 28 }: { size?: number }) {
  return <img src="/favicon.svg" width={size} height={size} alt="" style={{ display: 'block' }} />
}
