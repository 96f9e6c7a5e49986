import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { openRecord } from '../../src/record/index.ts'
import type { Home } from './record.ts'

/** The connection string of a PostgreSQL server on which tests may make schemas, or undefined. */
export const POSTGRES = process.env.PARALLAX_TEST_POSTGRES

/** Why the tests on PostgreSQL are skipped here, or false when they are not. */
export const NO_POSTGRES: string | false = POSTGRES
  ? false
  : 'PARALLAX_TEST_POSTGRES holds no connection string (scripts/postgres-for-tests.sh prints one)'

/** A new home in a folder of its own. */
export async function sqliteHome(): Promise<Home & { readonly file: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'parallax-record-'))
  const file = join(folder, 'home', 'record.sqlite')
  return {
    file,
    open: (options) => openRecord({ kind: 'sqlite', file }, options),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

/** A new home in a schema of its own on the server for tests. */
export async function postgresHome(): Promise<Home & { readonly url: string }> {
  const schema = `test_${randomUUID().replaceAll('-', '')}`
  await statement(`create schema ${schema}`)
  const url = new URL(POSTGRES ?? '')
  url.searchParams.set('options', `-c search_path=${schema}`)
  return {
    url: url.href,
    open: (options) => openRecord({ kind: 'postgres', url: url.href }, options),
    remove: () => statement(`drop schema ${schema} cascade`),
  }
}

/** Runs one statement on the server for tests. */
export async function statement(text: string, url = POSTGRES): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(text)
  await client.end()
}
