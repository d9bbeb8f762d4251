import { type Browser, chromium } from 'playwright-core';

/** Where Debian and Ubuntu put it; `test/prepare.sh` installs it. */
const CHROMIUM = '/usr/bin/chromium';

/** The system's Chromium, headless and without a word to the outside. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
