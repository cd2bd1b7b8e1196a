import { expect, test } from 'vitest'
import { draftOf, inputOf } from '../../console/serviceTypes/chainDraft.ts'
import { newQuestion, questionNames, schemaOf } from '../../console/serviceTypes/formDraft.ts'
import { secondsOf, standardTimeOf } from '../../console/serviceTypes/standardTime.ts'

const chain = {
  id: '1',
  version: 1,
  validFrom: '2021-09-01',
  isExample: true,
  createdAt: null,
  formSchema: {
    type: 'object',
    properties: {
      name: { type: 'string', title: 'Nama', maxLength: 80, pattern: '^[A-Z]', description: 'Huruf besar' },
      guests: { type: 'integer', title: 'Tamu', minimum: 1, maximum: 500 },
      loud: { type: 'boolean', title: 'Pengeras suara' },
    },
    required: ['name', 'guests'],
  },
  documents: [{ code: 'ktp', name: 'KTP', required: true }],
  stages: [
    {
      id: '1',
      position: 1,
      code: 'ketua-rt',
      name: 'Ketua RT',
      level: 'RT' as const,
      decidedBy: 'RT_HEAD' as const,
      standardSeconds: 86_400,
      skipWhen: null,
    },
    {
      id: '2',
      position: 2,
      code: 'kelurahan',
      name: 'Kelurahan',
      level: 'KELURAHAN' as const,
      decidedBy: 'LURAH' as const,
      standardSeconds: 27_000,
      skipWhen: { field: 'guests', operator: 'LESS_THAN', value: 10 },
    },
  ],
}

test('a chain that nothing is changed of is sent as it is', () => {
  const { formSchema, documents, stages } = inputOf(draftOf(chain))
  expect(formSchema).toEqual(chain.formSchema)
  expect(documents).toEqual(chain.documents)
  const positions = chain.stages.map(({ id, position }) => ({ id, position }))
  expect(stages.map((stage, index) => ({ ...positions[index], ...stage }))).toEqual(chain.stages)
})

test('a new question is named after its title, and no two alike', () => {
  const asked = (title: string) => ({ ...newQuestion(), title })
  const questions = [
    { ...asked('Nama'), name: 'namaUsaha' },
    asked('Nama usaha'),
    asked('Nama usaha'),
    asked('2 saksi'),
  ]
  expect(questionNames(questions)).toEqual(['namaUsaha', 'namaUsaha2', 'namaUsaha3', 'q2Saksi'])
  expect(schemaOf([{ ...asked('Jenis'), kind: 'CHOICE', choices: ' A \n\nB\nA' }])).toMatchObject({
    properties: { jenis: { type: 'string', enum: ['A', 'B'] } },
  })
})

test('a day of an office is seven and a half hours long, of an RT twenty-four', () => {
  expect(secondsOf({ amount: '2', unit: 'DAYS' }, 'KELURAHAN')).toBe(54_000)
  expect(secondsOf({ amount: '1,5', unit: 'DAYS' }, 'RT')).toBe(129_600)
  expect(secondsOf({ amount: '', unit: 'DAYS' }, 'RT')).toBeNull()
  expect(standardTimeOf(54_000, 'KELURAHAN')).toEqual({ amount: '2', unit: 'DAYS' })
  expect(standardTimeOf(54_000, 'RT')).toEqual({ amount: '15', unit: 'HOURS' })
})
