import { expect, test } from 'vitest'
import { checkForm } from '../../api/serviceTypes/check-form.ts'
import type { FormSchema } from '../../api/serviceTypes/procedure.ts'

const formSchema: FormSchema = {
  type: 'object',
  properties: {
    name: { type: 'string', title: 'Nama usaha', minLength: 3, maxLength: 10 },
    since: { type: 'string', title: 'Sejak', format: 'date' },
    kind: { type: 'string', title: 'Jenis', enum: ['Warung', 'Jasa'] },
    plate: { type: 'string', title: 'Nomor polisi', pattern: '^[A-Z]{1,2} [0-9]{1,4}$', maxLength: 10 },
    workers: { type: 'integer', title: 'Pekerja', minimum: 1, maximum: 500 },
    ownPlace: { type: 'boolean', title: 'Tempat sendiri' },
  },
  required: ['name', 'workers'],
}

const check = (form: Parameters<typeof checkForm>[1]) => checkForm({ formSchema }, form)

test('a form filled in well is let through', () => {
  const whole = { name: 'Warung', since: '2024-02-29', kind: 'Jasa', plate: 'N 1234', workers: 2, ownPlace: false }
  expect(check(whole)).toBeNull()
  expect(check({ name: 'Warung', workers: 2 })).toBeNull()
})

test('each question that is answered wrongly is named with what to do', () => {
  const answers = { name: 'Wa', since: '2023-02-29', kind: 'Toko', plate: 'X', workers: 0, ownPlace: 'ya' }
  expect(check(answers)).toEqual({
    name: 'Give at least 3 characters.',
    since: 'Give a day as YYYY-MM-DD.',
    kind: 'Give one of Warung, Jasa.',
    plate: 'Write it as ^[A-Z]{1,2} [0-9]{1,4}$ asks.',
    workers: 'Give 1 or more.',
    ownPlace: 'Give true or false.',
  })
  expect(check({ name: 'Warung Bu Siti', workers: 1.5 })).toEqual({
    name: 'Give at most 10 characters.',
    workers: 'Give a whole number.',
  })
})

test('a question that must be answered is not answered by null or blanks', () => {
  const missing = { name: 'Answer this question.', workers: 'Answer this question.' }
  expect(check({})).toEqual(missing)
  expect(check({ name: '  ', workers: null })).toEqual(missing)
})

test('what the form does not ask is refused, also names that every object has', () => {
  const form = JSON.parse('{"name":"Warung","workers":1,"nik":"1","__proto__":"x","toString":"y"}')
  expect(Object.keys(check(form)!)).toEqual(['nik', '__proto__', 'toString'])
  expect(check({ name: 'Warung', workers: 1, nik: '1' })).toEqual({ nik: 'The form does not ask this; leave it out.' })
})

test('a text without a limit of its own is still no novel', () => {
  const open: FormSchema = { type: 'object', properties: { note: { type: 'string', title: 'Catatan' } } }
  expect(checkForm({ formSchema: open }, { note: 'x'.repeat(1000) })).toBeNull()
  expect(checkForm({ formSchema: open }, { note: 'x'.repeat(1001) })).toEqual({ note: 'Give at most 1000 characters.' })
})

test('a service without questions takes an empty form', () => {
  expect(checkForm({ formSchema: { type: 'object', properties: {} } }, {})).toBeNull()
})
