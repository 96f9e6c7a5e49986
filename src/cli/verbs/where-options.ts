import { Option } from 'commander'

/**
 * The flag that names the folder of the observatory, alike for every verb that has it.
 */
export const homeOption = (): Option =>
  new Option('--home <dir>', "folder of the observatory (default: $PARALLAX_HOME, else the platform's data folder)")

/**
 * The flag that puts the record into PostgreSQL, alike for every verb that has it.
 */
export const databaseOption = (): Option =>
  new Option('--database <url>', 'keep the record in this PostgreSQL database (default: $PARALLAX_DATABASE)')
