import { InvalidArgumentError, Option } from 'commander'
import { isPartialDate } from '../../model/period.ts'

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

/**
 * The flag that goes back to what was known at a time, alike for every verb that has it.
 */
export const asOfOption = (): Option =>
  new Option('--as-of <date>', 'only what the reports published by then allow').argParser(checkedDate)

/**
 * Lets a day, month or year of the calendar through.
 *
 * @throws InvalidArgumentError for anything else
 */
export function checkedDate(text: string): string {
  if (!isPartialDate(text))
    throw new InvalidArgumentError('Write a date of the calendar, like 2016-07-05, 2016-07 or 2016.')
  return text
}
