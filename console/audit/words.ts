type Translate = (key: string, options?: Record<string, unknown>) => string

/** What an entry is about, in a word; a type without a word of its own by its name. */
export function subjectName(type: string, translate: Translate): string {
  return translate(`audit.subjects.${type}`, { _: type })
}

/** Where what an entry is about is shown; null where no page shows it. */
export function subjectAddress(type: string | null, id: string | null): string | null {
  const path = type && pages[type]
  return path && id ? `${path}/${id}/show` : null
}

const pages: Record<string, string> = {
  Account: '/users',
  User: '/users',
  ApiClient: '/apiClients',
  Resident: '/residents',
  Request: '/requests',
}
