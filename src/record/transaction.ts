import { AsyncLocalStorage } from 'node:async_hooks'
import { sql } from 'kysely'
import { ParallaxError } from '../model/error.ts'
import { columnShelf, noteChange } from './columns/shelf.ts'
import type { Engine } from './engines/engine.ts'
import { fault } from './engines/faults.ts'
import { writer } from './sides.ts'
import type { RecordReader, RecordWriter } from './store.ts'
import type { Db } from './tables.ts'

type Both = RecordWriter & RecordReader

/** One unit of writing while it lasts: over when its transaction is, spoilt by the first of its calls that failed, and whether any call changed the record. */
interface Unit {
  over: boolean
  changed: boolean
  failure: { readonly error: unknown } | null
}

/** The units of writing of one open record, one after another. */
export interface Turns {
  take<T>(work: (writer: Both) => Promise<T>): Promise<T>
  /** Resolves when every unit that was begun has ended. */
  done(): Promise<void>
}

/**
 * Lets units of writing take turns within this process, each in a transaction that waits for writers in other processes.
 *
 * @param patience  how long another process is waited for, in ms, counted from this unit's turn on
 */
export function turns(engine: Engine, patience: number): Turns {
  const current = new AsyncLocalStorage<Unit>()
  let queue: Promise<unknown> = Promise.resolve()
  return {
    take(work) {
      if (current.getStore()?.over === false) {
        const sentence = 'A unit of writing cannot wait for another inside it; use the writer that it was given.'
        return Promise.reject(new ParallaxError('record/nested-write', sentence))
      }
      const unit: Unit = { over: false, changed: false, failure: null }
      const turn = queue.then(() => transact(engine, patience, unit, (both) => current.run(unit, work, both)))
      queue = turn.catch(() => {})
      return turn
    },
    done: async () => void (await queue),
  }
}

/** Commits what the work wrote when all of it went well, else undoes it; the promise resolves when it is safely on the disk. */
function transact<T>(engine: Engine, patience: number, unit: Unit, work: (both: Both) => Promise<T>): Promise<T> {
  return engine.writing.connection().execute(async (connection) => {
    await engine.begin(connection, patience)
    try {
      const result = await work(
        leased(writer(connection, { kind: engine.kind, shelf: columnShelf() }), unit, engine.name),
      )
      unit.over = true
      if (unit.failure !== null) throw unit.failure.error
      if (unit.changed) await noteChange(connection)
      await sql`commit`.execute(connection)
      return result
    } catch (error) {
      unit.over = true
      await undo(connection)
      throw error
    }
  })
}

/** The first error matters; that undoing fails too, as after a lost connection, changes nothing. */
const undo = (connection: Db): Promise<unknown> => sql`rollback`.execute(connection).catch(() => {})

/** The verbs that change what is kept; a report that is there already is not stored again. */
const CHANGING: ReadonlySet<string> = new Set<keyof RecordWriter>([
  'storeReport',
  'storeReading',
  'applyLinkage',
  'storeAssessment',
  'storeJudgement',
  'clearDerivations',
])

/**
 * Guards a writer so that nothing half done is kept: its calls fail when the transaction is over, and one that failed spoils the whole unit, even when
 * the work catches the error.
 */
function leased(both: Both, unit: Unit, name: string): Both {
  const guarded = Object.entries(both).map(([verb, call]: [string, (...given: never[]) => Promise<unknown>]) => [
    verb,
    async (...given: never[]) => {
      if (unit.over) {
        const sentence = 'The unit of writing is over; wait for every call inside it.'
        throw new ParallaxError('record/write-over', sentence, verb)
      }
      try {
        const result = await call(...given)
        unit.changed ||= CHANGING.has(verb) && result !== 'known' && result !== 'differs'
        return result
      } catch (error) {
        const said = fault(error, name)
        unit.failure ??= { error: said }
        throw said
      }
    },
  ])
  return Object.fromEntries(guarded) as Both
}
