import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { baseMap } from './base-map/plugin.ts'

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

/** Lets the browser fetch the page's code beside its first script, which asks for it. */
const beside: Plugin = {
  name: 'beside',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(_, { bundle = {} }) {
      const chunks = Object.values(bundle).filter((part) => part.type === 'chunk')
      const [main] = chunks.filter(({ name }) => name === 'main')
      const entries = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName))
      const files = main === undefined ? [] : [main.fileName, ...main.imports.filter((file) => !entries.has(file))]
      return files.map((file) => ({ tag: 'link', attrs: { rel: 'modulepreload', href: `/${file}` }, injectTo: 'head' }))
    },
  },
}

export default defineConfig({
  plugins: [react(), baseMap(), beside, compressed],
  build: { target: 'es2023', modulePreload: { polyfill: false }, chunkSizeWarningLimit: 1500, assetsInlineLimit: 0 },
  worker: { format: 'es' },
  server: { proxy: { '/api': 'http://127.0.0.1:4717' } },
})
