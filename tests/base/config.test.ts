import path from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from '../../api/base/config.ts'

test('nothing set means port 4000 on loopback, the folder .data and the bundled PostgreSQL', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '' })).toEqual({
    port: 4000,
    host: '127.0.0.1',
    isLoopback: true,
    dataDir: path.resolve('.data'),
    dataKeys: null,
    publicUrl: null,
    undoSeconds: 300,
    mail: null,
    webhook: null,
    deadlines: { remindBefore: 4, escalateAfter: 0 },
    databaseUrl: null,
    migrationDatabaseUrl: null,
    corsOrigins: [],
    trustProxy: [],
    oidc: null,
    documents: { maxBytes: 10_485_760, folder: path.resolve('.data/documents'), bucket: null },
    isProduction: false,
  })
})

test('a configuration cannot be changed after it was read', () => {
  expect(Object.isFrozen(readConfig({}))).toBe(true)
})

test.each(['http', '65536', '-1', '4000x', '1e3', ' 80'])('PORT=%j is refused with what it must be', (PORT) => {
  expect(() => readConfig({ PORT })).toThrow(`PORT is "${PORT}"; it must be a number from 0 to 65535`)
})

test.each([
  'mysql://portal:geheim@localhost/portal',
  'localhost:5432/portal',
  'postgres://portal:geheim@localhost',
  'postgres://portal:geheim@localhost:port/portal',
])('DATABASE_URL=%s is refused without showing it', (DATABASE_URL) => {
  const read = () => readConfig({ DATABASE_URL })
  expect(read).toThrow('DATABASE_URL is not the address of a PostgreSQL database. It looks like postgres://')
  expect(read).not.toThrow('geheim')
})

test('an address for migrations alone is refused', () => {
  expect(() => readConfig({ MIGRATION_DATABASE_URL: 'postgres://o@localhost/p' })).toThrow('Set both, or neither')
})

test('origins are listed as browsers send them, each once', () => {
  const CORS_ORIGINS = 'https://a.example.org, http://localhost:5173,,https://a.example.org'
  expect(readConfig({ CORS_ORIGINS }).corsOrigins).toEqual(['https://a.example.org', 'http://localhost:5173'])
})

test.each([
  '*',
  'https://*.example.org',
  'null',
  'a.example.org',
  'https://a.example.org/',
  'https://a.example.org/app',
  'https://A.example.org',
  'https://a.example.org:443',
  'https://user@a.example.org',
  'file:///home',
  'ws://a.example.org',
])('CORS_ORIGINS with %s is refused with what it must be', (origin) => {
  const read = () => readConfig({ CORS_ORIGINS: `https://b.example.org,${origin}` })
  expect(read).toThrow(`CORS_ORIGINS has "${origin}"; each must be an origin as a browser sends it`)
})

test('a misspelt NODE_ENV is refused, so that production is never missed', () => {
  expect(() => readConfig({ NODE_ENV: 'prod' })).toThrow('NODE_ENV is "prod"; it must be one of production')
})

test.each([
  ['127.0.0.1', true],
  ['127.1.2.3', true],
  ['::1', true],
  ['localhost', true],
  ['0.0.0.0', false],
  ['::', false],
  ['10.0.0.7', false],
  ['127.0.0.1.example.org', false],
])('HOST=%s is reached from this machine alone: %s', (HOST, expected) => {
  expect(readConfig({ HOST }).isLoopback).toBe(expected)
})

test('TRUST_PROXY takes addresses and networks, and nothing that would trust everyone by mistake', () => {
  const { trustProxy } = readConfig({ TRUST_PROXY: 'loopback, 10.0.0.7,10.1.0.0/16 , 2001:db8::/32' })
  expect(trustProxy).toEqual(['loopback', '10.0.0.7', '10.1.0.0/16', '2001:db8::/32'])
  for (const wrong of [
    'true',
    '*',
    '1',
    'proxy.example.org',
    '10.0.0.0/33',
    '0.0.0.0/0',
    '10.0.0.0/',
    '10.0.0.1/8/8',
  ]) {
    expect(() => readConfig({ TRUST_PROXY: wrong })).toThrow(`TRUST_PROXY has "${wrong}"`)
  }
})

const oidc = {
  OIDC_ISSUER: 'https://login.example.org/realms/kota',
  OIDC_CLIENT_ID: 'portal',
  OIDC_CLIENT_SECRET: 'rahasia',
  PUBLIC_URL: 'https://portal.example.org',
}

test('OpenID Connect is switched on by four settings, and the rest have defaults', () => {
  expect(readConfig(oidc).oidc).toEqual({
    issuer: new URL('https://login.example.org/realms/kota'),
    clientId: 'portal',
    clientSecret: 'rahasia',
    name: 'login.example.org',
    usernameClaim: 'preferred_username',
    publicUrl: 'https://portal.example.org',
  })
  expect(readConfig({ PUBLIC_URL: oidc.PUBLIC_URL }).oidc).toBeNull()
})

test.each([
  [{ OIDC_CLIENT_SECRET: '' }, 'also needs OIDC_CLIENT_SECRET.'],
  [{ PUBLIC_URL: undefined, OIDC_ISSUER: '' }, 'also needs OIDC_ISSUER, PUBLIC_URL.'],
  [{ OIDC_ISSUER: 'http://login.example.org' }, 'OIDC_ISSUER is "http://login.example.org"; it must be'],
  [{ OIDC_ISSUER: 'login.example.org' }, 'OIDC_ISSUER is "login.example.org"'],
  [{ PUBLIC_URL: 'http://portal.example.org' }, 'PUBLIC_URL is "http://portal.example.org"'],
  [{ PUBLIC_URL: 'https://portal.example.org/konsol' }, 'PUBLIC_URL must be the bare address'],
])('OpenID Connect with %j is refused without showing the secret', (change, line) => {
  const read = () => readConfig({ ...oidc, ...change })
  expect(read).toThrow(line)
  expect(read).not.toThrow('rahasia')
})
