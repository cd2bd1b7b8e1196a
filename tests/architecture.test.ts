import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

/** The folders of api/ in their order: each imports only from itself and from those before it. */
const order = [
  'base',
  'read',
  'units',
  'calendars',
  'acts',
  'people',
  'access',
  'serviceTypes',
  'requests',
  'events',
  'approvals',
  'complaints',
  'metrics',
  'evaluations',
  'notifications',
  'exchange',
  'example',
  'platform',
]

const root = resolve(import.meta.dirname, '..')

interface Source {
  path: string
  text: string
  lines: number
  /** Paths from the root of the imported files, or names of packages. */
  imports: string[]
}

const api = sourcesOf('api')
const consoleSources = sourcesOf('console')
const all = [...api, ...consoleSources, ...sourcesOf('tests'), ...sourcesOf('bench')]
const folderOf = (path: string) => path.split('/').slice(0, -1)[1]

test('every folder of api/ has its place in the order', () => {
  const folders = readdirSync(join(root, 'api'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
  expect(folders.map((entry) => entry.name).filter((name) => !order.includes(name))).toEqual([])
})

test('a folder of api/ imports only from itself and from folders before it', () => {
  const against = api.flatMap((source) => {
    const mine = folderOf(source.path)
    if (!mine) return []
    return source.imports
      .filter((path) => path.startsWith('api/'))
      .filter((path) => !folderOf(path) || order.indexOf(folderOf(path)!) > order.indexOf(mine))
      .map((path) => `${source.path} imports ${path}`)
  })
  expect(against).toEqual([])
})

test('api/ knows nothing of the console, the tests and the benchmark', () => {
  expect(imports(api, (path) => /^(console|tests|bench)\//.test(path))).toEqual([])
})

test('the console knows the API only through schema.graphql', () => {
  expect(imports(consoleSources, (path) => /^(api|migrations|tests)\//.test(path))).toEqual([])
})

test('only console/charts draws with recharts', () => {
  const others = consoleSources.filter((source) => !source.path.startsWith('console/charts/'))
  expect(imports(others, (path) => path === 'recharts' || path.startsWith('recharts/'))).toEqual([])
})

test('no file is longer than 250 lines', () => {
  const measured = all.filter((source) => !/\/i18n\/|\/generated\//.test(source.path))
  expect(measured.filter((s) => s.lines > 250).map((s) => `${s.path}: ${s.lines} lines`)).toEqual([])
})

test('a file usually fits on one screen', () => {
  const sizes = [...api, ...consoleSources].map((source) => source.lines).toSorted((a, b) => a - b)
  expect(sizes[Math.floor(sizes.length / 2)] ?? 0).toBeLessThan(80)
})

test('no folder has a vague name', () => {
  const vague = /(^|\/)(utils?|helpers?|common|lib|services?|misc|shared)\//
  expect(all.filter((source) => vague.test(source.path)).map((source) => source.path)).toEqual([])
})

test('api/ has no barrels: a file exports what it defines', () => {
  const barrels = api.filter(
    (s) => /(^|\/)index\.tsx?$/.test(s.path) || /^export\s+(type\s+)?(\*|\{[^}]*\}).*\sfrom\s'/m.test(s.text),
  )
  expect(barrels.map((source) => source.path)).toEqual([])
})

test('only calendars/ names the time zone of the city', () => {
  const others = api.filter((source) => !source.path.startsWith('api/calendars/'))
  expect(others.filter((s) => /Asia\/Jakarta|\+07:?00/.test(s.text)).map((s) => s.path)).toEqual([])
})

test('a rule is handed the time, it never looks at the clock', () => {
  const rules = [
    'units',
    'calendars',
    'people',
    'serviceTypes',
    'requests',
    'events',
    'approvals',
    'complaints',
    'metrics',
    'evaluations',
    'notifications',
  ]
  const inRules = api.filter((source) => rules.includes(folderOf(source.path) ?? ''))
  const looks = inRules.filter((source) => /new Date\(\s*\)|Date\.now\(/.test(source.text))
  expect(looks.map((source) => source.path)).toEqual([])
})

test('a day has no 23:59:59', () => {
  expect(api.filter((source) => source.text.includes('23:59:59')).map((source) => source.path)).toEqual([])
})

function sourcesOf(folder: string): Source[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name === folder)
    .flatMap(() => readdirSync(join(root, folder), { withFileTypes: true, recursive: true }))
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/\/(node_modules|dist|generated)\//.test(file))
    .map(readSource)
}

function readSource(file: string): Source {
  const text = readFileSync(file, 'utf8')
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!)
  const imported = specifiers.map((name) => (name.startsWith('.') ? relative(root, join(dirname(file), name)) : name))
  return { path: relative(root, file), text, lines: text.trimEnd().split('\n').length, imports: imported }
}

function imports(sources: Source[], forbidden: (path: string) => boolean): string[] {
  return sources.flatMap((s) => s.imports.filter(forbidden).map((path) => `${s.path} imports ${path}`))
}
