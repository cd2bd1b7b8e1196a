/** A NIK with everything but its region and last digit hidden, above all the date of birth. */
export function maskNik(nik: string): string {
  return `${nik.slice(0, 6)}${'•'.repeat(9)}${nik.slice(15)}`
}
