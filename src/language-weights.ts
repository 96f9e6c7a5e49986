import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'
import { type Language, language } from './language/index.ts'
import { ParallaxError } from './model/error.ts'

const files = ['words', 'tagger', 'parser', 'names'] as const

/**
 * Reads the weights of the language core from disk, for whoever makes a parser or a name finder in this process or its workers.
 *
 * The tables lie in shared memory: a worker that is sent what comes back does not load or hold them again.
 *
 * @param folder  where the files of weights are; the project's own models/ unless told otherwise
 * @throws ParallaxError `load/no-weights` where a file is missing or cannot be decompressed
 */
export function loadLanguage(folder: string = fileURLToPath(new URL('../models/', import.meta.url))): Language {
  const [words, tagger, parser, names] = files.map((name) => read(`${folder.replace(/\/?$/, '/')}${name}.br`)) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ]
  return language({ words, tagger, parser, names }, (bytes) => new SharedArrayBuffer(bytes))
}

function read(path: string): Uint8Array {
  try {
    return brotliDecompressSync(readFileSync(path), { chunkSize: 1 << 22 })
  } catch {
    throw new ParallaxError(
      'load/no-weights',
      'Weights of the language core cannot be read; run "npm run train", or take models/ from the repository.',
      path,
    )
  }
}
