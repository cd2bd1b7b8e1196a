import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Progress } from '../../api/base/progress.ts'
import { readImportArguments } from '../../api/exchange/import-arguments.ts'
import { importCommand } from '../../api/exchange/import.command.ts'

/** A mapping that names every column of the small logs of these tests. */
export const smallMapping = {
  service: { code: 'IZIN', name: 'Izin contoh' },
  timeZone: 'UTC',
  columns: {
    request: 'case',
    stage: 'activity',
    decidedAt: 'complete',
    enteredAt: 'start',
    unit: 'unit',
    officer: 'officer',
    outcome: 'outcome',
  },
}

/** What an import printed, and what its file of rejected rows holds; null where there is none. */
export interface Imported {
  lines: string[]
  rejected: string | null
}

/** Runs the command on a log, or on a file of this path, in a folder of its own. */
export async function importLog(
  appUrl: string,
  log: string | { path: string },
  { mapping = smallMapping as unknown, options = [] as string[], now = new Date('2026-11-23T03:00:00Z') } = {},
): Promise<Imported> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-emas-import-'))
  try {
    const file = typeof log === 'string' ? join(folder, 'log.csv') : log.path
    if (typeof log === 'string') await writeFile(file, log)
    await writeFile(join(folder, 'mapping.json'), typeof mapping === 'string' ? mapping : JSON.stringify(mapping))
    const lines: string[] = []
    await importCommand(readImportArguments([file, '--mapping', 'mapping.json', ...options], folder), {
      openDatabase: async () => ({ appUrl }),
      now,
      progress: new Progress({ isTTY: false, write: () => true }),
      print: (line) => lines.push(line),
    })
    const rejected = (await readdir(folder)).find((name) => name.endsWith('.rejected.csv'))
    return { lines, rejected: rejected ? await readFile(join(folder, rejected), 'utf8') : null }
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** The counts an import printed, by what they count. */
export function countsOf({ lines }: Imported): Record<string, number> {
  const counted = lines.flatMap((line) => {
    const match = /^ *([\d,]+) ([^,:]+)/.exec(line)
    return match ? [[match[2]!, Number(match[1]!.replaceAll(',', ''))]] : []
  })
  return Object.fromEntries(counted) as Record<string, number>
}
