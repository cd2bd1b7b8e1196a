/** What is left of a time, as a clock shows it that runs down: 4:05, 1:00:00. */
export function countdown(seconds: number): string {
  const two = (amount: number) => String(amount).padStart(2, '0')
  const minutes = Math.floor(seconds / 60) % 60
  const hours = Math.floor(seconds / 3600)
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`
}
