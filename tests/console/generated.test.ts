import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { generate } from '@graphql-codegen/cli'
import { expect, test } from 'vitest'
import config from '../../codegen.config.ts'

const root = join(import.meta.dirname, '../..')

test('the types of the documents are fresh: npm run generate makes the same', async () => {
  const files: unknown = await generate({ ...config, cwd: root, silent: true }, false)
  const [file] = files as { filename: string; content: string }[]
  expect(file?.filename).toContain('console/generated/graphql.ts')
  expect(readFileSync(join(root, 'console/generated/graphql.ts'), 'utf8')).toBe(file?.content)
})
