import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { filtersFindings } from './filtering.ts';
import { startNodeHost } from './nodeHost.ts';
import { reportReturns, workspaceReportReturns } from './reloading.ts';
import { savesReport } from './savingReport.ts';
import { Steps } from './steps.ts';
import { root } from './tools.ts';
import { startWebHost } from './webHost.ts';
import { fixesInWorkspace } from './workspaceFixing.ts';

const samples = path.join(root, 'client', 'samples');
const pictures = path.join(root, 'out', 'screenshots');

const steps: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'findings are filtered': filtersFindings,
  'the report is saved': savesReport,
  'a wording is mended in the workspace': fixesInWorkspace,
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
    await mkdir(path.join(folder, '.vscode'));
    await writeFile(path.join(folder, '.vscode', 'settings.json'), JSON.stringify({ 'editor.wordWrap': 'on' }));
    const host = kind === 'node' ? await startNodeHost(() => {}) : await startWebHost(folder);
    const page = await browser.newPage({ viewport: { width: 1360, height: 860 } });
    try {
      await page.goto(typeof host.url === 'string' ? host.url : host.url(folder));
      await counted.step(
        name,
        () => step(page),
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
