import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Observatory } from '../observatory.ts'
import type { OpenRecord } from '../record/index.ts'
import { UsageError } from './usage-error.ts'

/** The flags by which every verb that touches the record says where the record is. */
export interface WhereFlags {
  readonly home?: string
  readonly database?: string
}

/** The parts of the surroundings that decide where the record is. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: string
  readonly userHome: string
}

const ours = (): Surroundings => ({ env: process.env, platform: process.platform, userHome: homedir() })

/**
 * The folder in which the observatory lives.
 *
 * @param flag  the value of --home; wins over $PARALLAX_HOME, which wins over the platform's data folder
 * @returns an absolute path
 * @example homeFolder('/srv/plx', { env: {}, platform: 'linux', userHome: '/home/ada' }) // '/srv/plx'
 */
export function homeFolder(flag: string | undefined, around: Surroundings = ours()): string {
  const { env, platform, userHome } = around
  const chosen = flag || env.PARALLAX_HOME
  if (chosen) return resolve(chosen)
  if (platform === 'darwin') return join(userHome, 'Library', 'Application Support', 'Parallax')
  if (platform === 'win32') return join(env.APPDATA || join(userHome, 'AppData', 'Roaming'), 'Parallax')
  return join(env.XDG_DATA_HOME || join(userHome, '.local', 'share'), 'parallax')
}

/**
 * The PostgreSQL database to use, if any.
 *
 * @param flag  the value of --database; wins over $PARALLAX_DATABASE
 * @returns null for the SQLite file in the home
 * @throws UsageError when it is no PostgreSQL address; what was given is not repeated, since it may hold a password
 */
export function databaseUrl(flag: string | undefined, env: Surroundings['env'] = process.env): string | null {
  const given = flag || env.PARALLAX_DATABASE
  if (!given) return null
  if (!/^postgres(?:ql)?:\/\//.test(given) || !URL.canParse(given))
    throw new UsageError('The database must be given like postgresql://user@host/name.')
  return given
}

/**
 * Opens the record that the flags name, for verbs that neither read nor weigh reports and so need no knowledge loaded.
 *
 * @param create  whether to begin a new one where there is none; otherwise that is a wrong use
 * @returns the open record, which the caller closes
 * @throws UsageError when there is none and none is to be begun
 */
export async function openRecordAt(flags: WhereFlags, create = false): Promise<OpenRecord> {
  const [{ openRecord }, { locate }] = await Promise.all([import('../record/index.ts'), import('../home.ts')])
  return openRecord(await locate(found(flags, create)))
}

/**
 * Opens the observatory that the flags name, for verbs that derive.
 *
 * @param create  whether to begin a new one where there is none; otherwise that is a wrong use
 * @returns the open observatory, which the caller closes
 * @throws UsageError when there is none and none is to be begun
 */
export async function openObservatoryAt(flags: WhereFlags, create: boolean): Promise<Observatory> {
  const home = found(flags, create)
  const { openObservatory } = await import('../observatory.ts')
  return openObservatory(home)
}

function found(flags: WhereFlags, create: boolean): { readonly home: string; readonly database: string | null } {
  const home = homeFolder(flags.home)
  const database = databaseUrl(flags.database)
  if (!create && database === null && !existsSync(home))
    throw new UsageError(
      `There is no observatory at ${home}. Begin one with "parallax add", or name another with --home.`,
    )
  return { home, database }
}
