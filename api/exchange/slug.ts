/** A text as a code: lower-case letters and digits joined by hyphens, as in `t02-check-confirmation-of-receipt`. */
export function slugOf(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'x'
}

/** The prefix and slug of a text, with the first number behind it that makes it none of those taken; takes it. */
export function freeSlug(text: string, taken: Set<string>, prefix = ''): string {
  const slug = prefix + slugOf(text)
  let free = slug
  for (let nth = 2; taken.has(free); nth += 1) free = `${slug}-${nth}`
  taken.add(free)
  return free
}
