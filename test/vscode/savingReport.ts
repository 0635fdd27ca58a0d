import type { Page } from 'playwright-core';
import { openLetter, quickItem, run } from './workbench.ts';

/** The report is saved where VS Code's own dialog says, and opened from the message about it. */
export async function savesReport(page: Page): Promise<void> {
  await openLetter(page, 'afgoerelse.md');
  await run(page, 'Klartekst: Gem rapporten');
  await quickItem(page, 'Markdown').click({ timeout: 10_000 });
  const dialog = page.locator('.quick-input-widget input[type="text"]');
  await page.waitForFunction(
    `document.querySelector('.quick-input-widget input[type="text"]')?.value.endsWith('/afgoerelse-rapport.md')`,
  );
  await dialog.press('Enter');
  const message = page.locator('.notification-list-item', { hasText: 'Rapporten er gemt i afgoerelse-rapport.md.' });
  await message.getByRole('button', { name: 'Åbn' }).click({ timeout: 15_000 });
  await page.locator('.tab.active', { hasText: 'afgoerelse-rapport.md' }).waitFor({ timeout: 10_000 });
  await page.locator('.view-line', { hasText: 'Rapport: afgoerelse.md' }).first().waitFor({ timeout: 10_000 });
}
