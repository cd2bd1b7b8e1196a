import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** The console: built into dist/console, which the server serves; `vite` alone serves it beside a running server. */
const api = `http://127.0.0.1:${process.env.PORT ?? '4000'}`

export default defineConfig({
  root: 'console',
  plugins: [react(), pressed()],
  build: {
    outDir: '../dist/console',
    emptyOutDir: true,
    target: 'es2022',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 600,
    // The console, and the page on which strangers follow a request.
    rollupOptions: { input: ['console/index.html', 'console/track.html'] },
  },
  server: { host: '127.0.0.1', proxy: { '/graphql': { target: api, ws: true }, '/auth': api } },
})

/** Beside each text of the build its smallest forms: pressed once here, not for every phone that asks. */
function pressed(): Plugin {
  return {
    name: 'pressed',
    apply: 'build',
    async writeBundle({ dir = '' }, files) {
      const texts = Object.keys(files).filter((name) => /\.(js|css|html)$/.test(name))
      await Promise.all(
        texts.map(async (name) => {
          const file = path.join(dir, name)
          const text = await readFile(file)
          await writeFile(
            `${file}.br`,
            await promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }),
          )
          await writeFile(`${file}.gz`, await promisify(gzip)(text, { level: 9 }))
        }),
      )
    },
  }
}
