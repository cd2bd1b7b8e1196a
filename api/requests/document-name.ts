import { documentTypes } from './inspect-document.ts'

const longest = 200

/**
 * The name of a file without a way to it, without what cannot be seen or turns the direction of writing, and ending as
 * its type does.
 */
export function documentName(sent: string, type: string): string {
  const ending = `.${documentTypes[type]!}`
  const last = sent.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1)!
  const name = last
    .replaceAll(/\p{C}/gu, '')
    .replaceAll(/[<>:"|?*]/g, '-')
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[\s.]+/, '')
    .replace(/[\s.]+$/, '')
  const isSo = name.toLowerCase().endsWith(ending) || (ending === '.jpg' && /\.jpeg$/i.test(name))
  const stem = isSo ? name.slice(0, name.lastIndexOf('.')) : name
  const end = isSo ? name.slice(name.lastIndexOf('.')) : ending
  const room = [...stem].slice(0, longest - end.length).join('')
  return `${room.trim() || 'berkas'}${end}`
}
