import { execFile } from 'node:child_process'
import { createReadStream, createWriteStream } from 'node:fs'
import { access, chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { createBrotliDecompress } from 'node:zlib'
import { extract, type Headers } from 'tar-fs'

/** A browser program, with the environment it needs to start. */
export interface Program {
  executablePath: string
  env: Record<string, string>
}

const packageFolder = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..')

let known: Promise<Program | null> | undefined

/** The Chromium inside the npm package, unpacked once into node_modules/.cache; null where it cannot run here. */
export function bundledChromium(): Promise<Program | null> {
  known ??= findBundled()
  return known
}

async function findBundled(): Promise<Program | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const folder = await unpackOnce()
  const executablePath = join(folder, 'chromium')
  const fonts = { FONTCONFIG_FILE: join(folder, 'fonts.conf') }
  // Its own copies of libnss3 and libexpat are taken only where the machine has none: they need a recent glibc.
  for (const env of [fonts, { ...fonts, LD_LIBRARY_PATH: join(folder, 'lib') }]) {
    if (await starts({ executablePath, env })) return { executablePath, env }
  }
  return null
}

async function starts({ executablePath, env }: Program): Promise<boolean> {
  return promisify(execFile)(executablePath, ['--no-sandbox', '--version'], { env: { ...process.env, ...env } }).then(
    () => true,
    () => false,
  )
}

/** Unpacks beside the final folder and renames, so that a worker sees all of it or nothing of it. */
async function unpackOnce(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as { version: string }
  const cache = join(packageFolder, '..', '..', '.cache')
  const folder = join(cache, `chromium-${version}`)
  if (await exists(folder)) return folder
  await mkdir(cache, { recursive: true })
  const unfinished = await mkdtemp(`${folder}.`)
  try {
    await unpack(unfinished, folder)
    await rename(unfinished, folder)
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    if (!(await exists(folder))) throw error
  }
  return folder
}

async function unpack(target: string, finalFolder: string): Promise<void> {
  const open = (name: string) => createReadStream(join(packageFolder, 'bin', name))
  await mkdir(join(target, 'locales'))
  await Promise.all([
    pipeline(open('chromium.br'), createBrotliDecompress(), createWriteStream(join(target, 'chromium'))),
    ...['swiftshader.tar.br', 'fonts.tar.br', 'al2023.tar.br'].map((name) =>
      pipeline(open(name), createBrotliDecompress(), extract(target, { map: ownedByMe })),
    ),
  ])
  await writeFile(join(target, 'fonts.conf'), fontsConf(finalFolder))
  await chmod(join(target, 'chromium'), 0o755)
  await chmod(target, 0o755)
}

/** As root, tar-fs would hand the files to the user who packed them. */
const ownedByMe = (header: Headers) => ({
  ...header,
  uid: process.getuid?.() ?? header.uid,
  gid: process.getgid?.() ?? header.gid,
})

const fontsConf = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )
