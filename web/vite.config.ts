import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const WORTH = /\.(?:js|css|json|svg|html)$/
const SMALLEST = 1_024

/** Lays a compressed copy (.br) beside each text that is built, which the server gives to whoever takes it. */
const compressed: Plugin = {
  name: 'compressed',
  apply: 'build',
  writeBundle({ dir }) {
    if (dir === undefined) return
    for (const file of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
      const path = join(dir, file)
      if (WORTH.test(file) && statSync(path).size >= SMALLEST)
        writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path)))
    }
  },
}

export default defineConfig({
  plugins: [react(), compressed],
  build: { target: 'es2023', modulePreload: { polyfill: false }, chunkSizeWarningLimit: 1500, assetsInlineLimit: 0 },
  worker: { format: 'es' },
  server: { proxy: { '/api': 'http://127.0.0.1:4717' } },
})
