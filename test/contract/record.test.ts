import { NO_POSTGRES, postgresHome, sqliteHome } from './homes.ts'
import { recordContract } from './record.ts'

recordContract('SQLite', sqliteHome, false)
recordContract('PostgreSQL', postgresHome, NO_POSTGRES)
