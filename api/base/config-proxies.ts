import { isIP } from 'node:net'
import { CannotStart } from './cannot-start.ts'

/** Addresses or networks (`10.0.0.0/8`), with commas between; `loopback` for those of this machine. */
export function readProxies(text: string): string[] {
  const proxies = text.split(',').map((part) => part.trim())
  return proxies
    .filter((proxy) => proxy !== '')
    .map((proxy) => {
      const [address = '', bits, ...rest] = proxy.split('/')
      const widest = isIP(address) === 4 ? 32 : 128
      const isNetwork = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) > 0 && Number(bits) <= widest)
      if (proxy === 'loopback' || (isIP(address) !== 0 && isNetwork && rest.length === 0)) return proxy
      throw new CannotStart(
        `TRUST_PROXY has "${proxy}"; each must be the address or network of a proxy, like 10.0.0.7 or 10.0.0.0/24, or loopback.`,
      )
    })
}
