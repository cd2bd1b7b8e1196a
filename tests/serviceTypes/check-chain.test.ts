import 'reflect-metadata'
import { describe, expect, test } from 'vitest'
import { Position } from '../../api/people/post.entity.ts'
import { type ChainInput, SkipOperator, type StageInput } from '../../api/serviceTypes/chain-input.ts'
import { checkChain } from '../../api/serviceTypes/check-chain.ts'
import { UnitLevel } from '../../api/units/unit.entity.ts'

const today = '2026-11-23'

const rt: StageInput = { name: 'Ketua RT', level: UnitLevel.RT, decidedBy: Position.RT_HEAD, standardSeconds: 86_400 }
const rw: StageInput = { name: 'Ketua RW', level: UnitLevel.RW, decidedBy: Position.RW_HEAD, standardSeconds: null }
const lurah: StageInput = { name: 'Kelurahan', level: UnitLevel.KELURAHAN, decidedBy: Position.LURAH }
const camat: StageInput = { name: 'Kecamatan', level: UnitLevel.KECAMATAN, decidedBy: Position.CAMAT }

const formSchema = {
  type: 'object',
  properties: {
    name: { type: 'string', title: 'Nama' },
    kind: { type: 'string', title: 'Jenis', enum: ['Warung', 'Jasa'] },
    since: { type: 'string', title: 'Sejak', format: 'date' },
    guests: { type: 'integer', title: 'Tamu', minimum: 1 },
    loud: { type: 'boolean', title: 'Pengeras suara' },
  },
  required: ['name'],
}

const whole: ChainInput = { formSchema, documents: [], stages: [rt, rw, lurah, camat] }

/** The paths of what is wrong with the chain when this of it is changed. */
const wrong = (changes: Partial<ChainInput>) => Object.keys(checkChain({ ...whole, ...changes }, today))
const wrongStages = (...stages: StageInput[]) => wrong({ stages })

test('a chain that goes up the tree can be published, today or later', () => {
  expect(checkChain(whole, today)).toEqual({})
  expect(wrong({ validFrom: today })).toEqual([])
  expect(wrong({ validFrom: '2027-06-01' })).toEqual([])
})

test('a version holds neither from yesterday on nor in some distant year', () => {
  expect(wrong({ validFrom: '2026-11-22' })).toEqual(['validFrom'])
  expect(wrong({ validFrom: '2062-11-23' })).toEqual(['validFrom'])
})

describe('a chain edited into a loop is refused', () => {
  test('with a stage that is there twice', () => {
    expect(wrongStages(rt, lurah, { ...camat, name: 'Ketua RT' })).toEqual(['stages.2.code'])
    expect(wrongStages(rt, { ...rw, code: 'ketua-rt' })).toEqual(['stages.1.code'])
  })

  test('with a post that decides twice', () => {
    const verification = { ...lurah, name: 'Verifikasi', decidedBy: Position.SECRETARY }
    expect(wrongStages(rt, lurah, verification)).toEqual([])
    expect(wrongStages(lurah, verification, { ...lurah, name: 'Lagi' })).toEqual(['stages.2.decidedBy'])
  })

  test('with levels that come back down', () => {
    expect(wrongStages(rt, lurah, rw, camat)).toEqual(['stages.2.level'])
    expect(wrongStages(camat, lurah)).toEqual(['stages.1.level'])
  })
})

test('each stage is named, coded, and decided by a post there is at its level', () => {
  expect(wrongStages({ ...rt, name: ' ' })).toEqual(['stages.0.name', 'stages.0.code'])
  expect(wrongStages({ ...rt, code: 'Ketua RT' })).toEqual(['stages.0.code'])
  expect(wrongStages(rt, { ...rw, decidedBy: Position.LURAH })).toEqual(['stages.1.decidedBy'])
  expect(wrongStages({ ...rt, level: UnitLevel.AGENCY })).toEqual(['stages.0.level'])
})

test('a chain has 1 to 12 stages', () => {
  expect(wrongStages()).toEqual(['stages'])
  expect(wrongStages(...Array.from({ length: 13 }, (_, nth) => ({ ...rt, code: `rt-${nth}` })))).toEqual(['stages'])
})

test('a standard time is more than nothing and at most a year', () => {
  const taking = (standardSeconds: number) => wrongStages({ ...rt, standardSeconds })
  expect([taking(1), taking(366 * 86_400)]).toEqual([[], []])
  for (const seconds of [0, -1, 366 * 86_400 + 1]) expect(taking(seconds)).toEqual(['stages.0.standardSeconds'])
})

describe('a stage is passed over', () => {
  const { EQUALS, NOT_EQUALS, LESS_THAN, GREATER_THAN } = SkipOperator
  const when = (field: string, operator: SkipOperator, value: unknown) =>
    wrongStages(rt, { ...rw, skipWhen: { field, operator, value } })

  test('by what the form asks', () => {
    expect(when('guests', LESS_THAN, 100)).toEqual([])
    expect(when('since', GREATER_THAN, '2026-01-01')).toEqual([])
    expect(when('kind', EQUALS, 'Jasa')).toEqual([])
    expect(when('loud', NOT_EQUALS, true)).toEqual([])
  })

  test('not by what it does not ask, also where every object has such a name', () => {
    expect(when('pets', EQUALS, 1)).toEqual(['stages.1.skipWhen.field'])
    expect(when('toString', EQUALS, 'x')).toEqual(['stages.1.skipWhen.field'])
  })

  test('not by comparing what has no order, nor with what is no answer', () => {
    expect(when('kind', LESS_THAN, 'Jasa')).toEqual(['stages.1.skipWhen.operator'])
    expect(when('loud', GREATER_THAN, false)).toEqual(['stages.1.skipWhen.operator'])
    for (const [field, value] of [
      ['guests', '100'],
      ['guests', 0],
      ['guests', 1.5],
      ['kind', 'Toko'],
      ['since', '2026-02-31'],
      ['loud', 'ya'],
      ['name', null],
      ['name', { any: 'thing' }],
    ] as const) {
      expect(when(field, EQUALS, value)).toEqual(['stages.1.skipWhen.value'])
    }
  })

  test('but never every stage', () => {
    const skipWhen = { field: 'guests', operator: LESS_THAN, value: 100 }
    expect(wrongStages({ ...rt, skipWhen }, { ...rw, skipWhen })).toEqual(['stages'])
  })
})

test('documents are at most 20, named, with codes of their own', () => {
  const ktp = { code: 'ktp', name: 'KTP', required: true }
  expect(wrong({ documents: [ktp, { ...ktp, code: 'kartu-keluarga' }] })).toEqual([])
  expect(wrong({ documents: [ktp, ktp] })).toEqual(['documents.1.code'])
  expect(wrong({ documents: [{ ...ktp, code: 'K T P', name: '' }] })).toEqual(['documents.0.code', 'documents.0.name'])
  expect(wrong({ documents: Array.from({ length: 21 }, () => ktp) })).toEqual(['documents'])
})
