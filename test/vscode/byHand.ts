import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startNodeHost } from './nodeHost.ts';
import { reportReturns, workspaceReportReturns } from './reloading.ts';
import { Steps } from './steps.ts';
import { root } from './tools.ts';
import { startWebHost } from './webHost.ts';

const samples = path.join(root, 'client', 'samples');
const pictures = path.join(root, 'out', 'screenshots');

/** A step of a user in the page. @param folder the workspace, on disk. */
export type Step = (page: Page, folder: string) => Promise<unknown>;

const steps: Readonly<Record<string, Step>> = {
  'the report returns after a reload': reportReturns,
  'the report on all texts returns after a reload': workspaceReportReturns,
};

/** Uses the extension as writers do, by mouse and by keyboard, and keeps a picture after each step. */
export async function useByHand(browser: Browser, kind: 'node' | 'web', log: (text: string) => void): Promise<boolean> {
  await mkdir(pictures, { recursive: true });
  const counted = new Steps(log);
  for (const [name, step] of Object.entries(steps)) {
    const folder = await mkdtemp(path.join(tmpdir(), 'klartekst-by-hand-'));
    await cp(samples, folder, { recursive: true });
    const host = kind === 'node' ? await startNodeHost(() => {}) : await startWebHost(folder);
    const page = await browser.newPage({ viewport: { width: 1360, height: 860 } });
    try {
      await page.goto(typeof host.url === 'string' ? host.url : host.url(folder));
      await counted.step(
        name,
        () => step(page, folder),
        () => page.screenshot({ path: path.join(pictures, `${name} ${kind}.png`.replaceAll(' ', '-')) }),
      );
    } finally {
      await page.close();
      await host.stop();
      await rm(folder, { recursive: true, force: true });
    }
  }
  return counted.close();
}
