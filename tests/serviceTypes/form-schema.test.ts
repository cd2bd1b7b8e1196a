import { describe, expect, test } from 'vitest'
import { checkFormSchema } from '../../api/serviceTypes/check-form-schema.ts'
import { problemWithPattern } from '../../api/serviceTypes/form-pattern.ts'

const asking = (field: object, more: object = {}) =>
  Object.keys(checkFormSchema({ type: 'object', properties: { one: field }, ...more }))

test('a form asks for texts, numbers, days, choices, and yes or no', () => {
  expect(asking({ type: 'string', title: 'Nama', minLength: 2, maxLength: 50 }, { required: ['one'] })).toEqual([])
  expect(asking({ type: 'integer', title: 'Umur', minimum: 0, maximum: 150 })).toEqual([])
  expect(asking({ type: 'number', title: 'Luas' })).toEqual([])
  expect(asking({ type: 'boolean', title: 'Setuju', description: 'Ya atau tidak' })).toEqual([])
  expect(asking({ type: 'string', title: 'Tanggal', format: 'date' })).toEqual([])
  expect(asking({ type: 'string', title: 'Jenis', enum: ['A', 'B'] })).toEqual([])
  expect(checkFormSchema({ type: 'object', properties: {} })).toEqual({})
})

test('what cannot be drawn, checked or compared is refused where it stands', () => {
  const at = (field: string) => [`formSchema.properties.one.${field}`]
  expect(asking({ type: 'string' })).toEqual(at('title'))
  expect(asking({ type: 'string', title: '  ' })).toEqual(at('title'))
  expect(asking({ type: 'array', title: 'Anak' })).toEqual(at('type'))
  expect(asking({ type: 'object', title: 'Alamat', properties: {} })).toEqual(at('type'))
  expect(asking({ title: 'Nama' })).toEqual(at('type'))
  expect(asking({ type: 'string', title: 'Nama', $ref: 'https://example.test' })).toEqual(at('$ref'))
  expect(asking({ type: 'string', title: 'Nama', format: 'email' })).toEqual(at('format'))
  expect(asking({ type: 'integer', title: 'Umur', minimum: 5, maximum: 4 })).toEqual(at('maximum'))
  expect(asking({ type: 'string', title: 'Nama', minLength: 5, maxLength: 4 })).toEqual(at('maxLength'))
  expect(asking({ type: 'string', title: 'Jenis', enum: ['A', 'A'] })).toEqual(at('enum'))
  expect(asking({ type: 'string', title: 'Nama' }, { required: ['two'] })).toEqual(['formSchema.required.0'])
  expect(asking({ type: 'string', title: 'Nama' }, { allOf: [] })).toEqual(['formSchema.allOf'])
  expect(Object.keys(checkFormSchema('Contoh'))).toEqual(['formSchema'])
})

test('a form has at most 40 questions, with names that belong to nothing else', () => {
  const name = { type: 'string', title: 'Nama' }
  const many = Object.fromEntries(Array.from({ length: 41 }, (_, nth) => [`q${nth}`, name]))
  expect(Object.keys(checkFormSchema({ type: 'object', properties: many }))).toEqual(['formSchema.properties'])
  for (const wrong of ['Nama', 'nama usaha', '1a', 'toString', 'constructor', 'x'.repeat(41)]) {
    const properties = { [wrong]: name }
    expect(Object.keys(checkFormSchema({ type: 'object', properties }))).toEqual([`formSchema.properties.${wrong}`])
  }
})

test('a pattern needs a text of bounded length', () => {
  const plate = { type: 'string', title: 'Nomor polisi', pattern: '^[A-Z]{1,2} [0-9]{1,4}$' }
  expect(asking(plate)).toEqual(['formSchema.properties.one.maxLength'])
  expect(asking({ ...plate, maxLength: 10 })).toEqual([])
  expect(asking({ ...plate, maxLength: 10, pattern: '(' })).toEqual(['formSchema.properties.one.pattern'])
})

describe('a pattern', () => {
  test('that is checked in a moment is let through', () => {
    const patterns = [
      '^[0-9]{16}$',
      '^08[0-9]{8,11}$',
      '^[A-Z]{1,2} [0-9]{1,4}( [A-Z]{1,3})?$',
      '^(RT|RW) ?\\d+$',
      '[a-z]+',
    ]
    for (const pattern of patterns) expect(problemWithPattern(pattern, 100)).toBeNull()
  })

  test('by which some texts take for ever is refused', () => {
    const patterns = [
      '^(a+)+$',
      '^(a|a)*$',
      '^(a?){30}$',
      '^(\\w+\\s?)*$',
      '^a*a*a*a*a*$',
      `^${'a?'.repeat(30)}$`,
      'a*b*c*d*',
    ]
    for (const pattern of patterns) expect(problemWithPattern(pattern, 100)).toEqual(expect.any(String))
  })

  test('that looks around, refers back, or is none at all is refused', () => {
    const patterns = ['(?=a)b', '(?<!a)b', '(a)\\1', '(?<x>a)\\k<x>', '[', 'a{2,1}', 'x'.repeat(201)]
    for (const pattern of patterns) expect(problemWithPattern(pattern, 100)).toEqual(expect.any(String))
  })
})
