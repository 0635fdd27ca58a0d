import { copyFile, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { holdToAxe } from './accessibility.ts';
import { Steps } from './steps.ts';
import { root } from './tools.ts';
import { startWebHost } from './webHost.ts';
import { frameWith, openFindings, openLetter, quickItem, run } from './workbench.ts';

const samples = path.join(root, 'client', 'samples');
const pictures = path.join(root, 'out', 'screenshots');

const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high contrast': 'Default High Contrast',
} as const;

/**
 * Opens the views in VS Code for the web in each theme, uses them by mouse and by keyboard, and keeps pictures of them.
 * The Node host comes without themes.
 */
export async function takeViewPictures(browser: Browser, log: (text: string) => void): Promise<boolean> {
  await mkdir(pictures, { recursive: true });
  const steps = new Steps(log);
  for (const [look, theme] of Object.entries(themes)) await inTheme(look, theme, browser, steps);
  if (process.env['KLARTEKST_UPDATE']) {
    const kept = path.join(root, 'client', 'media', 'report.png');
    await copyFile(path.join(pictures, 'report-beside-the-text-light.png'), kept);
  }
  return steps.close();
}

async function inTheme(look: string, theme: string, browser: Browser, steps: Steps): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'klartekst-views-'));
  await cp(samples, folder, { recursive: true });
  await mkdir(path.join(folder, '.vscode'));
  const settings = { 'workbench.colorTheme': theme, 'editor.minimap.enabled': false };
  await writeFile(path.join(folder, '.vscode', 'settings.json'), JSON.stringify(settings));
  const host = await startWebHost(folder);
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const step = (name: string, work: () => Promise<unknown>) =>
    steps.step(`${name}, ${look}`, work, () =>
      page.screenshot({ path: path.join(pictures, `${name} ${look}.png`.replaceAll(' ', '-')) }),
    );
  try {
    await page.goto(host.url);
    await openLetter(page, 'afgoerelse.md');
    await step('explanation of a finding', () => openHover(page));
    await step('fixes for a finding', () => openLightBulb(page));
    await step('page of a rule', () => openRulePage(page));
    await page.locator('.tab.active .codicon-close').click();
    await step('tree of findings', () => openTree(page));
    await step('filter of findings', () => openFilter(page));
    await page.keyboard.press('Escape');
    await step('report beside the text', () => openReport(page));
    await step('report on the workspace', () => openWorkspaceReport(page));
  } finally {
    await page.close();
    await host.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function openHover(page: Page): Promise<void> {
  await page.locator('.squiggly-warning').first().hover({ force: true });
  await page.waitForSelector('.monaco-hover:not(.hidden) .hover-contents', { timeout: 15_000 });
  await page.waitForTimeout(500);
}

async function openLightBulb(page: Page): Promise<void> {
  await page.mouse.move(2, 2);
  await page.locator('.monaco-hover:not(.hidden) .hover-contents').first().waitFor({ state: 'hidden' });
  await page
    .locator('.view-line')
    .getByText('I henhold til')
    .first()
    .click({ position: { x: 20, y: 8 } });
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget .monaco-list-row', { hasText: 'Skriv »efter«' }).first().waitFor();
  await page.mouse.move(2, 2);
}

/** The page that explains a rule names what the rule is about, and its policy. */
async function openRulePage(page: Page): Promise<void> {
  await page.locator('.action-widget .monaco-list-row', { hasText: 'Forklar »I henhold til«' }).click();
  await frameWith(page, 'h1:has-text("Omstændelige")');
}

async function openFilter(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Filtrér fundene' }).click();
  await quickItem(page, 'Respekt').waitFor({ timeout: 10_000 });
}

/** The tree opens from the activity bar; a rule goes to its first place, and by the arrow keys and Enter to each. */
async function openTree(page: Page): Promise<void> {
  const tree = await openFindings(page);
  const label = await tree.locator('[role="treeitem"]').first().getAttribute('aria-label');
  if (!/^Klarhed, \d+ fund/.test(label ?? '')) throw new Error(`The first node is read aloud as: ${label}`);
  await tree.locator('[role="treeitem"][aria-level="2"]').first().click();
  await page.waitForSelector('.monaco-editor .selected-text', { timeout: 10_000 });
  await tree.focus();
  await page.keyboard.press('ArrowRight');
  await tree.locator('[role="treeitem"][aria-level="3"]').first().waitFor({ timeout: 10_000 });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.monaco-editor .selected-text', { timeout: 10_000 });
  await page.waitForTimeout(500);
}

/** The report opens beside the text; a place in it is pressed by keyboard, and the text shows it. */
async function openReport(page: Page): Promise<void> {
  await run(page, 'Klartekst: Vis rapport');
  const report = await frameWith(page, '#readability');
  await holdToAxe(report, 'AA');
  await report.locator('#heaviest ~ table button').first().focus();
  await report.locator('#heaviest ~ table button').first().press('Enter');
  await page.locator('.statusbar-item', { hasText: /\(\d{2,} selected\)/ }).waitFor({ timeout: 10_000 });
  await report.evaluate('scrollTo(0, 0)');
  await page.waitForTimeout(500);
}

/** The report on all texts opens from the palette; a row that is pressed opens its text, and the report comes back. */
async function openWorkspaceReport(page: Page): Promise<void> {
  await run(page, 'Klartekst: Vis rapport for alle tekster');
  const report = await frameWith(page, '#texts');
  await holdToAxe(report, 'AA');
  await report.getByRole('button', { name: 'kvittering.txt' }).press('Enter');
  await page.locator('.tab.active', { hasText: 'kvittering.txt' }).waitFor({ timeout: 10_000 });
  await page.locator('.tab', { hasText: 'Rapport: ' }).first().click();
  await page.waitForTimeout(1000);
}
