import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Where a browser is, null where this machine has none. */
export const browserPath: string | null =
  [process.env.PARALLAX_BROWSER, ...PLACES].find((path) => path !== undefined && path !== '' && existsSync(path)) ??
  null

/** Why tests of the page are skipped, false where they can run. */
export const skip: string | false =
  browserPath === null ? 'no chromium here; install it, or set PARALLAX_BROWSER to a browser of its kind' : false

/** Starts a browser that asks nobody but us, and draws maps in software. */
export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: browserPath ?? '',
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-renderer-backgrounding',
      '--disable-backgrounding-occluded-windows',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
