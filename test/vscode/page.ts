import type { Browser, Page } from 'playwright-core';

/** Milliseconds that a suite may take in the browser. */
const LIMIT = 240_000;

/** Opens an address in VS Code's test mode and waits for the suite's end. @returns true when all passed. */
export async function runSuite(
  browser: Browser,
  url: string,
  log: (text: string) => void,
  watch?: (page: Page) => Promise<void>,
): Promise<boolean> {
  const page = await browser.newPage({ viewport: { width: 1360, height: 860 } });
  try {
    const exit = new Promise<number>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`The suite did not end within ${LIMIT / 1000} seconds.`)), LIMIT);
      void page.exposeFunction('codeAutomationExit', (code: number) => {
        clearTimeout(timer);
        resolve(code);
      });
    });
    await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => log(args.map(String).join(' ')));
    await page.goto(url);
    await watch?.(page);
    return (await exit) === 0;
  } finally {
    await page.close();
  }
}
