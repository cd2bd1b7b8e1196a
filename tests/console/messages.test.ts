import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import english from 'ra-language-english'
import { en } from '../../console/i18n/en.ts'
import { id } from '../../console/i18n/id.ts'
import { tracking as trackingEn } from '../../console/i18n/tracking-en.ts'
import { tracking as trackingId } from '../../console/i18n/tracking-id.ts'

// The page for strangers has its texts apart: it loads no others.
const indonesianTexts = textsOf({ ...id, tracking: trackingId })
const englishTexts = textsOf({ ...en, tracking: trackingEn })

test('every message of react-admin is said in Indonesian', () => {
  const theirs = Object.keys(textsOf(english))
  expect(theirs.length).toBeGreaterThan(150)
  expect(theirs.filter((key) => !indonesianTexts[key])).toEqual([])
})

test('both languages say the same things', () => {
  expect(Object.keys(englishTexts).toSorted()).toEqual(Object.keys(indonesianTexts).toSorted())
})

test('both languages put the same values into a text', () => {
  const different = Object.keys(indonesianTexts).filter(
    (key) => valuesIn(indonesianTexts[key]) !== valuesIn(englishTexts[key]),
  )
  expect(different).toEqual([])
})

test('every text the console asks for by name is there', () => {
  const asked = sources().flatMap((text) => [...text.matchAll(/translate\(\s*'([^']+)'/g)].map((match) => match[1]!))
  expect(asked.length).toBeGreaterThan(50)
  expect(asked.filter((key) => indonesianTexts[key] === undefined)).toEqual([])
})

test('every text of the console is asked for somewhere', () => {
  const all = sources().join('\n')
  const own = Object.keys(indonesianTexts).filter((key) => !key.startsWith('ra.'))
  const unused = own.filter((key) => !all.includes(`'${key}'`) && !all.includes(`${parentOf(key)}.\${`))
  expect(unused).toEqual([])
})

function parentOf(key: string): string {
  return key.split('.').slice(0, -1).join('.')
}

function textsOf(messages: object, path = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(messages).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null
        ? Object.entries(textsOf(value, `${path}${key}.`))
        : [[`${path}${key}`, String(value)]],
    ),
  )
}

function valuesIn(text = ''): string {
  const names = new Set([...text.matchAll(/%\{(\w+)\}/g)].map((match) => match[1]!))
  return [...names].toSorted((a, b) => a.localeCompare(b)).join()
}

function sources(): string[] {
  const folder = join(import.meta.dirname, '../../console')
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.endsWith('i18n'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
}
