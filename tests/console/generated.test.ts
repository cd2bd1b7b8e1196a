import { readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { generate } from '@graphql-codegen/cli'
import { expect, test } from 'vitest'
import config from '../../codegen.config.ts'

const root = join(import.meta.dirname, '../..')

test('the types of the documents are fresh: npm run generate makes the same', async () => {
  const files = (await generate({ ...config, cwd: root, silent: true }, false)) as {
    filename: string
    content: string
  }[]
  const names = files.map(({ filename }) => relative(root, resolve(root, filename)))
  expect(names.toSorted()).toEqual([
    'console/generated/graphql.ts',
    'console/generated/tracking.ts',
    'docs/client/generated/graphql.ts',
  ])
  for (const [index, name] of names.entries()) {
    expect(readFileSync(join(root, name), 'utf8')).toBe(files[index]?.content)
  }
})
