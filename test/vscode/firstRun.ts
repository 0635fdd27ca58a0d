import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { Steps } from './steps.ts';
import { root } from './tools.ts';

const pictures = path.join(root, 'out', 'screenshots');

/**
 * Clicks through the walkthrough as a new user does: opens the sample letter from it and fixes a word with three clicks.
 * @param host names the pictures that are kept.
 * @returns true when every step could be taken.
 */
export async function clickThroughFirstRun(
  browser: Browser,
  url: string,
  host: string,
  log: (text: string) => void,
): Promise<boolean> {
  await mkdir(pictures, { recursive: true });
  const page = await browser.newPage({ viewport: { width: 1360, height: 860 } });
  const steps = new Steps(log);
  const pictureOf = (name: string) => path.join(pictures, `first-run-${host}-${name.replaceAll(' ', '-')}.png`);
  const step = (name: string, work: (page: Page) => Promise<unknown>) =>
    steps.step(
      name,
      () => work(page),
      () => page.screenshot({ path: pictureOf(name) }),
    );
  try {
    await page.goto(url);
    await step('walkthrough', openWalkthrough);
    await step('sample letter', openSample);
    await step('fix with three clicks', fixWithThreeClicks);
  } finally {
    await page.close();
  }
  if (process.env['KLARTEKST_UPDATE'] && host === 'node') {
    await copyFile(pictureOf('sample letter'), path.join(root, 'client', 'media', 'first-run.png'));
  }
  return steps.close();
}

/** VS Code knows the walkthrough only some seconds after it has started, and shows its own until then. */
async function openWalkthrough(page: Page): Promise<void> {
  await page.waitForSelector('.monaco-workbench', { timeout: 60_000 });
  const heading = page.locator('h2').filter({ hasText: 'Kom i gang med Klartekst' });
  for (let tries = 0; tries < 10 && !(await heading.isVisible()); tries++) {
    await runCommand(page, 'View: Close All Editors');
    await runCommand(page, 'Klartekst: Kom i gang');
    await heading.waitFor({ timeout: 4000 }).catch(() => {});
  }
  await heading.waitFor({ timeout: 1000 });
}

/** Runs a command from the palette; one that VS Code does not offer yet is left. */
async function runCommand(page: Page, title: string): Promise<void> {
  const input = page.locator('.quick-input-widget input[type="text"]');
  await page.keyboard.press('F1');
  try {
    await input.fill(`>${title}`, { timeout: 4000 });
    await page
      .locator('.quick-input-list .monaco-list-row')
      .filter({ hasText: title })
      .first()
      .click({ timeout: 4000 });
  } catch {
    await page.keyboard.press('Escape');
  }
}

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Åbn eksempelbrev', exact: true }).click();
  await page.waitForSelector('.squiggly-warning', { timeout: 30_000 });
}

async function fixWithThreeClicks(page: Page): Promise<void> {
  const word = page.locator('.view-line').getByText('I henhold til').first();
  await word.click({ position: { x: 20, y: 8 } });
  await page.locator('.lightBulbWidget:visible, .codicon-gutter-lightbulb:visible').first().click({ timeout: 15_000 });
  const suggestion = page.locator('.action-widget .monaco-list-row').filter({ hasText: 'efter' }).first();
  await suggestion.waitFor({ timeout: 15_000 });
  await page.mouse.move(2, 2);
  await suggestion.click({ timeout: 15_000 });
  await page.locator('.view-line').getByText('Efter kommunens regler').first().waitFor({ timeout: 15_000 });
}
