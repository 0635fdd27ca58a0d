import type { Page } from 'playwright-core';
import { frameWith, openFile, openLetter, run } from './workbench.ts';

/** The report comes back with the window, goes on following the editor, and a place in it can be pressed. */
export async function reportReturns(page: Page): Promise<void> {
  await openLetter(page, 'afgoerelse.md');
  await run(page, 'Klartekst: Vis rapport');
  await frameWith(page, '#readability');
  await reload(page);
  const report = await frameWith(page, 'h1:has-text("Rapport: afgoerelse.md")');
  await openFile(page, 'kvittering.txt');
  await report.locator('h1', { hasText: 'Rapport: kvittering.txt' }).waitFor({ timeout: 15_000 });
  await report.locator('#heaviest ~ table button').first().press('Enter');
  await page.locator('.statusbar-item', { hasText: /\(\d{2,} selected\)/ }).waitFor({ timeout: 10_000 });
}

/** The report on all texts is made anew in its panel, and a text in it can be pressed. */
export async function workspaceReportReturns(page: Page): Promise<void> {
  await openLetter(page, 'afgoerelse.md');
  await run(page, 'Klartekst: Vis rapport for alle tekster');
  await frameWith(page, '#texts');
  await reload(page);
  const report = await frameWith(page, '#texts');
  await report.getByRole('button', { name: 'kvittering.txt' }).press('Enter');
  await page.locator('.tab.active', { hasText: 'kvittering.txt' }).waitFor({ timeout: 10_000 });
}

/** Loads the window anew as VS Code does it itself: once all that must be remembered is. */
async function reload(page: Page): Promise<void> {
  const loaded = page.waitForEvent('load', { timeout: 30_000 });
  await run(page, 'Developer: Reload Window');
  await loaded;
}
