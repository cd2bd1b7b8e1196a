/** The text of one field of a form, without the blanks around it; empty where nothing was typed. */
export function given(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** The same as it was typed: for passwords, which may begin or end with a blank. */
export function givenAsTyped(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
