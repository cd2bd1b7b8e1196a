import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The console: built into dist/console, which the server serves; `vite` alone serves it beside a running server. */
export default defineConfig({
  root: 'console',
  plugins: [react()],
  build: { outDir: '../dist/console', emptyOutDir: true, target: 'es2022', reportCompressedSize: false },
  server: { host: '127.0.0.1', proxy: { '/graphql': `http://127.0.0.1:${process.env.PORT ?? '4000'}` } },
})
