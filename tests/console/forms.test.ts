import { expect, test } from 'vitest'
import { differing } from '../../console/drafts/differing.ts'
import { numberIn, problemsOf } from '../../console/forms/answers.ts'
import { questionsOf } from '../../console/forms/questions.ts'

const schema = {
  type: 'object',
  properties: {
    name: { type: 'string', title: 'Nama usaha', maxLength: 10 },
    address: { type: 'string', title: 'Alamat', maxLength: 200, minLength: 5 },
    since: { type: 'string', title: 'Sejak', format: 'date' },
    kind: { type: 'string', title: 'Jenis', enum: ['Warung', 'Jasa'] },
    plate: { type: 'string', title: 'Nomor', pattern: '^[A-Z]+$' },
    workers: { type: 'integer', title: 'Pekerja', minimum: 1, maximum: 5 },
    ownPlace: { type: 'boolean', title: 'Tempat sendiri' },
  },
  required: ['name', 'ownPlace'],
}

test('each question of a form knows how it is to be asked', () => {
  expect(questionsOf(schema).map(({ name, kind, isRequired }) => [name, kind, isRequired])).toEqual([
    ['name', 'TEXT', true],
    ['address', 'LONG_TEXT', false],
    ['since', 'DAY', false],
    ['kind', 'CHOICE', false],
    ['plate', 'TEXT', false],
    ['workers', 'WHOLE_NUMBER', false],
    ['ownPlace', 'YES_NO', true],
  ])
})

test('before a form is sent, each answer that will be refused is named with why', () => {
  expect(problemsOf(schema, { name: 'Warung', ownPlace: false })).toEqual({})
  const answers = { name: ' ', address: 'Jl.', since: '2026-02-31', kind: 'Toko', plate: 'x', workers: 1.5 }
  expect(problemsOf(schema, answers)).toEqual({
    name: 'forms.missing',
    address: 'forms.tooShort',
    since: 'forms.notDay',
    kind: 'forms.notAmong',
    plate: 'forms.otherShape',
    workers: 'forms.notWhole',
    ownPlace: 'forms.missing',
  })
  const more = { name: 'Warung Bu Siti', ownPlace: true, workers: 6 }
  expect(problemsOf(schema, more)).toEqual({ name: 'forms.tooLong', workers: 'forms.tooHigh' })
  expect(problemsOf(schema, { ...more, name: 'W', workers: 0 })).toEqual({ workers: 'forms.tooLow' })
  expect(problemsOf(schema, { name: 'W', ownPlace: true, workers: 'dua' })).toEqual({ workers: 'forms.notNumber' })
})

test('a number is understood as people write it', () => {
  expect(numberIn('1.500.000', 'WHOLE_NUMBER')).toBe(1_500_000)
  expect(numberIn(' 1 500 ', 'WHOLE_NUMBER')).toBe(1500)
  expect(numberIn('2,5', 'WHOLE_NUMBER')).toBe(2.5)
  expect(numberIn('1.500', 'NUMBER')).toBe(1.5)
  expect(numberIn('1.05', 'WHOLE_NUMBER')).toBe(1.05)
  expect(numberIn('15.00.0', 'WHOLE_NUMBER')).toBe('15.00.0')
})

test.each([
  ['an answer changed', { nama: 'Siti', anak: 2 }, { nama: 'Siti', anak: 3 }, ['anak']],
  ['one only one of them has', { nama: 'Siti' }, { lahir: '2026-01-15' }, ['nama', 'lahir']],
  ['nothing, where nothing is written', { nama: '', anak: null }, {}, []],
  ['everything, where a form is gone', { nama: 'Siti', setuju: false }, null, ['nama', 'setuju']],
])('of two forms %s is told to differ', (_what, one, other, names) => {
  expect(differing(one, other)).toEqual(names)
})
