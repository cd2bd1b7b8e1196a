import { readFileSync, writeFileSync } from 'node:fs'
import { files, lastRelease, writeRelease } from './released.ts'

/** `npm run release:schema`: freezes schema.graphql as the contract of the version in package.json, with no breaks since. */
const { version } = JSON.parse(readFileSync(files.package, 'utf8')) as { version: string }
const { version: released } = lastRelease()

if (version === released) {
  console.error(`${version} is released already. Raise the version in package.json first.`)
  process.exitCode = 1
} else {
  writeFileSync(files.released, writeRelease(version, readFileSync(files.contract, 'utf8')))
  writeFileSync(files.breaks, '[]\n')
  console.log(`docs/schema/released.graphql is now the contract of ${version}; before it was that of ${released}.`)
}
