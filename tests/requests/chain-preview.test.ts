import { afterAll, beforeAll, expect, test } from 'vitest'
import { codesOf, startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'

let api: TestApi
let build: Builders
let token: string

// A Friday, at 10:00 WIB: offices are open until 16:30, and closed on the weekend.
const now = new Date('2026-11-20T03:00:00Z')
const rt = '35.74.04.1003.02.005'

beforeAll(async () => {
  api = await startApi({ now: () => now })
  build = await startBuilding(api.database)
  await build.account({ username: 'admin.uji', role: 'SYSTEM_ADMIN' })
  await build.officer({ unit: rt })
  await build.officer({ unit: '35.74.04.1003' })
  token = await api.signIn('admin.uji')
})

afterAll(async () => {
  await build.end()
  await api.close()
})

const stages = [
  { name: 'Ketua RT', level: 'RT', decidedBy: 'RT_HEAD', standardSeconds: 86_400 },
  { name: 'Ketua RW', level: 'RW', decidedBy: 'RW_HEAD', standardSeconds: 3600 },
  {
    name: 'Kelurahan',
    level: 'KELURAHAN',
    decidedBy: 'LURAH',
    standardSeconds: 3600,
    skipWhen: { field: 'guests', operator: 'LESS_THAN', value: 10 },
  },
  { name: 'Kecamatan', level: 'KECAMATAN', decidedBy: 'CAMAT' },
]
const formSchema = { type: 'object', properties: { guests: { type: 'integer', title: 'Tamu' } } }
const input = { formSchema, documents: [], stages }

interface Step {
  name: string
  unit: { code: string }
  isSkipped: boolean
  isVacant: boolean
  waitsAt: { code: string } | null
  waitsFor: string | null
  dueAt: string | null
  officers: { name: string }[]
}

const preview = (changes: object = {}, form: object | null = null, unit = rt) =>
  api.query<{ chainPreview: { steps: Step[]; problems: { field: string; message: string }[] } }>(
    `query ($input: ChainInput!, $unit: String!, $form: JSONObject) { chainPreview(input: $input, unit: $unit, form: $form) {
      steps { name unit { code } isSkipped isVacant officers { name } waitsAt { code } waitsFor dueAt isDueProvisional }
      problems { field message } } }`,
    { input: { ...input, ...changes }, unit, form },
    token,
  )

test('the way tells each stage with who decides there, and the next level where a post is vacant', async () => {
  const { data } = await preview()
  expect(data?.chainPreview.problems).toEqual([])
  expect(data?.chainPreview.steps).toMatchObject([
    { name: 'Ketua RT', unit: { code: rt }, isVacant: false, waitsAt: { code: rt }, waitsFor: 'RT_HEAD' },
    {
      name: 'Ketua RW',
      unit: { code: '35.74.04.1003.02' },
      isVacant: true,
      officers: [],
      waitsAt: { code: '35.74.04.1003' },
      waitsFor: 'LURAH',
    },
    { name: 'Kelurahan', isVacant: false, isSkipped: false, waitsFor: 'LURAH' },
    { name: 'Kecamatan', isVacant: true, waitsAt: null, waitsFor: null },
  ])
  expect(data?.chainPreview.steps[0]?.officers).toHaveLength(1)
})

test('each stage is due after its time in the clock of where it waits', async () => {
  const { data } = await preview()
  expect(data?.chainPreview.steps.map(({ dueAt }) => dueAt)).toEqual([
    '2026-11-21T03:00:00.000Z',
    '2026-11-23T01:30:00.000Z',
    '2026-11-23T02:30:00.000Z',
    null,
  ])
})

test('answers to the form show what would be passed over', async () => {
  const { data } = await preview({}, { guests: 5 })
  expect(data?.chainPreview.steps[2]).toMatchObject({ isSkipped: true, waitsAt: null, waitsFor: null, dueAt: null })
  expect((await preview({}, { guests: 10 })).data?.chainPreview.steps[2]).toMatchObject({ isSkipped: false })
})

test('what would be refused is named, and the way is shown as long as the stages make one', async () => {
  const documents = [{ code: 'K T P', name: 'KTP' }]
  const { data } = await preview({ documents })
  expect(data?.chainPreview.problems.map(({ field }) => field)).toEqual(['input.documents.0.code'])
  expect(data?.chainPreview.steps).toHaveLength(4)
  const loop = await preview({ stages: [...stages, { name: 'Lagi', level: 'RT', decidedBy: 'RT_HEAD' }] })
  expect(loop.data?.chainPreview.problems.map(({ field }) => field)).toEqual([
    'input.stages.4.level',
    'input.stages.4.decidedBy',
  ])
  expect(loop.data?.chainPreview.steps).toEqual([])
})

test('the applicant lives in an RT that there is', async () => {
  for (const unit of ['35.74.04', '1']) expect(codesOf(await preview({}, null, unit))).toEqual(['INVALID_INPUT'])
})
