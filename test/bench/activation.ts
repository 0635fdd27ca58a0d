import path from 'node:path';
import type { Browser } from 'playwright-core';
import { type NodeHost, startNodeHost } from '../vscode/nodeHost.ts';
import { launchBrowser, root } from '../vscode/tools.ts';
import { openLetter, run } from '../vscode/workbench.ts';
import { ms, type Row } from './report.ts';
import { median } from './statistics.ts';

const ROUNDS = 5;
const LETTER = 'brev.md';

/** How long the extension holds up the extension host until it is active, as a real VS Code itself tells. */
export async function activation(): Promise<Row[]> {
  const row = { name: 'Extension activation', target: '≤ 50 ms' };
  try {
    const found = await measure();
    const range = `${ms(Math.min(...found))} to ${ms(Math.max(...found))}`;
    return [
      { ...row, result: ms(median(found)), details: `»Show Running Extensions« of VS Code, Node host; ${range}` },
    ];
  } catch (error) {
    return [{ ...row, result: 'not measured', details: String(error).split('\n')[0]! }];
  }
}

async function measure(): Promise<readonly number[]> {
  const browser = await launchBrowser();
  const host = await startNodeHost(() => {});
  const found: number[] = [];
  try {
    for (let round = 0; round < ROUNDS; round++) found.push(await once(browser, host));
  } finally {
    await host.stop();
    await browser.close();
  }
  return found;
}

/** Each page has an extension host of its own; the letter has the extension activated. */
async function once(browser: Browser, host: NodeHost): Promise<number> {
  const page = await browser.newPage();
  try {
    await page.goto(host.url(path.join(root, 'test', 'fixtures', 'workspace')));
    await openLetter(page, LETTER);
    await run(page, 'Show Running Extensions');
    const own = page.locator('.runtime-extensions-editor .extension', { hasText: 'klartekst' });
    const told = await own.locator('.activation-time').innerText();
    return Number(/(\d+)\s*ms/.exec(told)![1]);
  } finally {
    await page.close();
  }
}
