import type { Db } from '../tables.ts'

/** Where a record lives: a file of SQLite's, or a database of PostgreSQL's by its connection string. */
export type Where =
  | { readonly kind: 'sqlite'; readonly file: string }
  | { readonly kind: 'postgres'; readonly url: string }

/**
 * What the record needs to know about the database that runs it; the only thing that differs between SQLite and PostgreSQL.
 *
 * `reading` serves readers while a writer is at work; `writing` is used by one unit of writing at a time. `name` names the home for people, without
 * any password. `schema` is where the tables are, undefined where the engine has none.
 */
export interface Engine {
  readonly kind: Where['kind']
  readonly name: string
  readonly schema: string | undefined
  readonly reading: Db
  readonly writing: Db
  /** Begins a transaction of writing on this connection, after every other writer on this home; record/busy when that takes longer than `patience` ms. */
  begin(connection: Db, patience: number): Promise<void>
  close(): Promise<void>
}
