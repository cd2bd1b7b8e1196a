import { basename, extname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { CannotStart, oneLine } from '../base/cannot-start.ts'

/** What the person at the terminal asked the import to do; paths are absolute. */
export interface ImportArguments {
  file: string
  mapping: string
  createUnits: boolean
  dryRun: boolean
  /** Where rejected rows go; null when they are only counted. */
  rejected: string | null
}

const usage = 'Usage: npm run import -- FILE.csv --mapping MAPPING.json [--create-units] [--rejected PATH] [--dry-run]'

/** Reads the command line, with paths relative to the folder where it was typed. Throws `CannotStart` with the usage. */
export function readImportArguments(args: string[], folder: string): ImportArguments {
  const { values, positionals } = parse(args)
  const [file, ...others] = positionals
  const { mapping } = values
  if (!file || !mapping || others.length > 0) throw new CannotStart(usage)
  const dryRun = values['dry-run'] ?? false
  // A dry run writes nothing that was not asked for by name.
  const beside = dryRun ? null : `${basename(file, extname(file))}.rejected.csv`
  const rejected = values.rejected ?? beside
  const paths = { file: resolve(folder, file), mapping: resolve(folder, mapping) }
  const path = rejected === null ? null : resolve(folder, rejected)
  if (path !== null && Object.values(paths).includes(path)) {
    throw new CannotStart(`Rejected rows would overwrite ${path}. Give another file with --rejected.`)
  }
  return { ...paths, createUnits: values['create-units'] ?? false, dryRun, rejected: path }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        mapping: { type: 'string' },
        'create-units': { type: 'boolean' },
        rejected: { type: 'string' },
        'dry-run': { type: 'boolean' },
      },
    })
  } catch (error) {
    throw new CannotStart(`${oneLine(error).split('. ')[0]}. ${usage}`)
  }
}
