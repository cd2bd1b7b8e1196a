/** What was answered at the end of a way, with every address that was asked. */
export interface Arrived {
  status: number
  /** Where the last answer sent the browser; null when it did not. */
  location: string | null
  asked: string[]
}

/** A browser without a screen: it keeps cookies by host and port, and goes where it is sent. */
export class CookieJar {
  readonly #cookies = new Map<string, Map<string, string>>()

  /** The cookies of an address, as they are sent. */
  of(address: string): string {
    return [...(this.#cookies.get(new URL(address).host) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  set(address: string, name: string, value: string): void {
    const { host } = new URL(address)
    this.#cookies.set(host, (this.#cookies.get(host) ?? new Map<string, string>()).set(name, value))
  }

  get(address: string, name: string): string | undefined {
    return this.#cookies.get(new URL(address).host)?.get(name)
  }

  /** Goes to an address and on from there, until nothing sends it on or it would come to where `stopAt` says. */
  async visit(address: string, stopAt: (url: URL) => boolean): Promise<Arrived> {
    const asked: string[] = []
    for (let next = address; ;) {
      asked.push(next)
      const response = await fetch(next, { redirect: 'manual', headers: { cookie: this.of(next) } })
      for (const line of response.headers.getSetCookie()) this.#keep(next, line)
      const location = response.headers.get('location')
      const target = location && new URL(location, next)
      if (!target || stopAt(target)) return { status: response.status, location: target ? target.href : null, asked }
      next = target.href
    }
  }

  #keep(address: string, line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    const expires = /expires=([^;]+)/i.exec(line)?.[1]
    if (expires && new Date(expires) <= new Date()) this.#cookies.get(new URL(address).host)?.delete(name)
    else this.set(address, name, value)
  }
}
