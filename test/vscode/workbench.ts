import type { Frame, Locator, Page } from 'playwright-core';

/** Waits until VS Code is there, and opens a file of its workspace in an editor that stays. */
export async function openFile(page: Page, name: string): Promise<void> {
  await page.waitForSelector('.monaco-workbench', { timeout: 60_000 });
  await page.locator('.explorer-folders-view').getByText(name).dblclick({ timeout: 60_000 });
  await page.locator('.tab.active', { hasText: name }).waitFor({ timeout: 30_000 });
}

/** Opens a file as `openFile` does, and waits until findings are shown in it. */
export async function openLetter(page: Page, name: string): Promise<void> {
  await openFile(page, name);
  await page.waitForSelector('.squiggly-warning', { timeout: 30_000 });
}

/** Runs a command by its name in the palette. */
export async function run(page: Page, command: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input[type="text"]').fill(`>${command}`, { timeout: 10_000 });
  await quickItem(page, command).click({ timeout: 10_000 });
}

/** A row of the list that is open at the top of the window. */
export function quickItem(page: Page, text: string): Locator {
  return page.locator('.quick-input-list .monaco-list-row').filter({ hasText: text }).first();
}

/** The tree of findings, opened from the activity bar. */
export async function openFindings(page: Page): Promise<Locator> {
  const tree = page.locator('.tree-explorer-viewlet-tree-view .monaco-list');
  if (!(await tree.isVisible())) await page.locator('.activitybar .action-label[aria-label^="Klartekst"]').click();
  await tree.locator('[role="treeitem"][aria-level="2"]').first().waitFor({ timeout: 15_000 });
  return tree;
}

/** The frame of a page that holds an element. @throws Error after fifteen seconds. */
export async function frameWith(page: Page, selector: string): Promise<Frame> {
  for (let tries = 0; tries < 150; tries++) {
    for (const frame of page.frames()) {
      const found = await frame
        .locator(selector)
        .count()
        .catch(() => 0);
      if (found > 0) return frame;
    }
    await page.waitForTimeout(100);
  }
  throw new Error(`No frame shows ${selector}.`);
}
