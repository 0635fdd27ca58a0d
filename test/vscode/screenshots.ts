import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { startNodeHost } from './nodeHost.ts';
import { Steps } from './steps.ts';
import { root } from './tools.ts';

const samples = path.join(root, 'client', 'samples');
const pictures = path.join(root, 'out', 'screenshots');

/**
 * Opens the sample letter as a user does, clicks through squiggle, hover and light bulb, and keeps pictures of them.
 * @returns true when each could be seen.
 */
export async function takeScreenshots(browser: Browser, log: (text: string) => void): Promise<boolean> {
  await mkdir(pictures, { recursive: true });
  const host = await startNodeHost(() => {});
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 });
  const steps = new Steps(log);
  const step = (name: string, work: () => Promise<unknown>) =>
    steps.step(name, work, () => page.screenshot({ path: path.join(pictures, `${name.replaceAll(' ', '-')}.png`) }));
  try {
    await page.goto(host.url(samples));
    await step('letter opens', () => openSample(page, 'afgoerelse.md'));
    await step('squiggles', () => page.waitForSelector('.squiggly-warning', { timeout: 30_000 }));
    await step('hover', () => hoverWording(page));
    await step('light bulb', () => lightBulb(page));
  } finally {
    await page.close();
    await host.stop();
  }
  if (process.env['KLARTEKST_UPDATE']) {
    for (const name of ['hover', 'light-bulb']) {
      await copyFile(path.join(pictures, `${name}.png`), path.join(root, 'client', 'media', `${name}.png`));
    }
  }
  return steps.close();
}

async function openSample(page: Page, name: string): Promise<void> {
  await page.waitForSelector('.monaco-workbench', { timeout: 60_000 });
  await page.locator('.explorer-folders-view').getByText(name).dblclick({ timeout: 60_000 });
  await page.waitForSelector('.monaco-editor .view-line', { timeout: 30_000 });
  await page.keyboard.press('Control+b');
}

const inside = { x: 20, y: 8 };

/** A wording of the sample letter that has more than one way out. */
function wording(page: Page): Locator {
  return page.locator('.view-line').getByText('I henhold til').first();
}

async function hoverWording(page: Page): Promise<void> {
  await wording(page).hover({ position: inside });
  await page.waitForSelector('.monaco-hover:not(.hidden) .hover-contents', { timeout: 15_000 });
  await page.waitForTimeout(500);
}

async function lightBulb(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await wording(page).click({ position: inside });
  await page.keyboard.press('Control+.');
  await page.waitForSelector('.action-widget', { timeout: 15_000 });
  await page.waitForTimeout(300);
}
