import { ParallaxError } from '../../model/error.ts'

interface Fault {
  readonly code: string
  readonly pattern: RegExp
  readonly sentence: string
}

/** SQLite's result codes, PostgreSQL's SQLSTATEs and the system's error names, with what each means to a person. */
const FAULTS: readonly Fault[] = [
  {
    code: 'record/busy',
    pattern: /^(?:SQLITE_BUSY|SQLITE_LOCKED|55P03$|40P01$)/,
    sentence: 'Another process is writing to this record; try again when it has finished.',
  },
  {
    code: 'record/not-a-record',
    pattern: /^SQLITE_NOTADB/,
    sentence: 'This file is not a record of Parallax; it was left as it is.',
  },
  {
    code: 'record/damaged',
    pattern: /^(?:SQLITE_CORRUPT|XX00[12]$)/,
    sentence: 'The record is damaged; restore it from a copy, or add the reports to a new home.',
  },
  {
    code: 'record/full',
    pattern: /^(?:SQLITE_FULL|SQLITE_IOERR|ENOSPC|EDQUOT|53100$)/,
    sentence: 'The disk took nothing more; nothing of this was stored. Make room and try again.',
  },
  {
    code: 'record/cannot-open',
    pattern: /^(?:SQLITE_CANTOPEN|SQLITE_READONLY|SQLITE_PERM|EACCES|EPERM|EROFS|EISDIR|ENOTDIR|EEXIST|ENOENT|42501$)/,
    sentence: 'The record cannot be opened for writing here; check the path and its permissions.',
  },
  {
    code: 'record/unreachable',
    pattern: /^(?:ECONN|ENOTFOUND|EHOSTUNREACH|ETIMEDOUT|EAI_AGAIN|EPIPE|08|28|3D000$|57P0)/,
    sentence: 'The PostgreSQL server does not let us in; check the connection string, and that the server runs.',
  },
  {
    code: 'record/unknown-reference',
    pattern: /^(?:SQLITE_CONSTRAINT_FOREIGNKEY$|23503$)/,
    sentence: 'Something that is to be stored refers to a report, telling or incident that the record does not have.',
  },
  {
    code: 'record/double-id',
    pattern: /^(?:SQLITE_CONSTRAINT_(?:PRIMARYKEY|UNIQUE)$|23505$)/,
    sentence: 'Two things that are to be stored have one id.',
  },
]

/**
 * What an error of the database or the system means to the people who use the record.
 *
 * @param about  the home's name
 * @returns a ParallaxError with the original as its cause; what is not known, and what is a ParallaxError already, as it is
 */
export function fault(error: unknown, about: string): unknown {
  if (error instanceof ParallaxError || !(error instanceof Error)) return error
  const code = codeOf(error)
  const known = FAULTS.find((f) => f.pattern.test(code))
  if (known === undefined) return error
  const said = new ParallaxError(known.code, `${known.sentence} (${error.message || code})`, about)
  said.cause = error
  return said
}

/**
 * Runs a piece of work and says its database errors in the record's own words.
 *
 * @param about  the home's name
 */
export async function saying<T>(about: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw fault(error, about)
  }
}

function codeOf(error: Error): string {
  if ('code' in error && typeof error.code === 'string') return error.code
  const inner = error instanceof AggregateError ? error.errors[0] : undefined
  return inner instanceof Error
    ? codeOf(inner)
    : /^Connection terminated|timeout exceeded/.test(error.message)
      ? 'ECONN'
      : ''
}
