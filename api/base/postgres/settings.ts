import { totalmem } from 'node:os'

const megabyte = 1024 * 1024

/** How the bundled server is set: for half a million requests on one small machine, on loopback alone, without a Unix socket. */
export function serverSettings(): Record<string, string> {
  const memory = totalmem() / megabyte
  const sharedBuffers = Math.round(Math.min(512, Math.max(128, memory / 8)))
  return {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '100',
    shared_buffers: `${sharedBuffers}MB`,
    effective_cache_size: `${Math.round(Math.max(2 * sharedBuffers, memory / 2))}MB`,
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    max_wal_size: '2GB',
    random_page_cost: '1.1',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // A failed statement and its detail can hold personal data and hashes of passwords, which do not belong in a log.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
  }
}

/** The only environment the server sees: what this machine says of languages, zones or other servers must not change it. */
export const serverEnvironment = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' }

/** The settings as arguments of `postgres`. */
export function asArguments(settings: Record<string, string>): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
