import { expect, test } from 'vitest'
import type { Message } from '../../api/notifications/channel.ts'
import { rules } from '../../api/notifications/rules.ts'
import { mailWords } from '../../api/notifications/templates/mail-words.ts'
import { writeMail } from '../../api/notifications/templates/write-mail.ts'
import { Template } from '../../api/notifications/words.ts'
import { RequestEventKind } from '../../api/requests/request-event.entity.ts'

const message: Message = {
  id: '7',
  template: Template.SUBMITTED,
  address: 'warga@example.org',
  name: 'Siti <Aminah>',
  event: { id: '9', kind: RequestEventKind.SUBMITTED, at: new Date('2026-08-10T03:00:00Z') },
  request: { id: '5', number: 'PE-2026-0000123', status: 'IN_PROGRESS', dueAt: new Date('2026-08-12T02:30:00Z') },
  service: { code: 'SKTM', name: 'Surat Keterangan Tidak Mampu' },
  stage: { code: 'rt', name: 'Ketua RT' },
  unit: { code: '35.74.04.1003.02.005', name: 'RT 005' },
  from: null,
  reason: 'Berkas belum lengkap',
  link: 'https://portal.example.org/track/abc',
}

const templates = Object.keys(mailWords) as (keyof typeof mailWords)[]
const written = (template: Template, more: Partial<Message> = {}) => writeMail({ ...message, ...more, template })

test('every template is told of by an event, and every event is told in one of them', () => {
  const told = new Set(Object.values(rules).flatMap((each) => each.map(({ template }) => template)))
  expect([...told].toSorted()).toEqual(templates.toSorted())
})

test.each(templates)('%s has a subject that fits on a line, and names nobody', (template) => {
  const { subject } = written(template, { request: { ...message.request, number: 'PE-2026-9999999' } })
  expect(subject.length).toBeLessThanOrEqual(78)
  expect(subject).toContain('PE-2026-9999999')
  expect(subject).not.toContain('Siti')
})

test.each(templates)('%s names its reader alone, and says what it is about', (template) => {
  const { text } = written(template)
  expect(text.match(/Siti/g)).toHaveLength(1)
  expect(text).toMatch(/^Yth\. Siti <Aminah>,\n\n/)
  expect(text).toContain('Surat Keterangan Tidak Mampu dengan nomor PE-2026-0000123')
  expect(text).not.toMatch(/undefined|null|\[object/)
})

test.each(templates)('%s says the same in HTML, where nothing someone wrote is taken for a tag', (template) => {
  const { text, html } = written(template, { service: { code: 'X', name: '<script>alert(1)</script>' } })
  expect(html).not.toMatch(/<script|<Aminah|<img/)
  expect(html).toContain('&lt;Aminah&gt;')
  for (const paragraph of text.split('\n\n').slice(1, 2))
    expect(html).toContain(paragraph.replaceAll(/<(\/?)script>/g, '&lt;$1script&gt;'))
})

test.each(templates)('%s is whole without what is not known', (template) => {
  const { text, html } = written(template, {
    stage: null,
    unit: null,
    reason: null,
    link: null,
    request: { ...message.request, dueAt: null },
  })
  expect(text + html).not.toMatch(/undefined|null|href|Alasan/)
})

test('the reason is told, the day and time in the city’s own zone, and where more is to be seen', () => {
  expect(written(Template.RETURNED).text).toContain('Alasan: Berkas belum lengkap.')
  expect(written(Template.WAITING).text).toContain('paling lambat 12 Agustus 2026 pukul 09.30 WIB')
  expect(written(Template.SUBMITTED).text).toContain(
    'Lihat perkembangan permohonan:\nhttps://portal.example.org/track/abc\n',
  )
  expect(written(Template.WAITING).text).toContain('Buka permohonan:\n')
})
