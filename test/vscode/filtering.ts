import type { Page } from 'playwright-core';
import { openFindings, openLetter, quickItem, run } from './workbench.ts';

/** Values and levels are ticked in the picker, words are searched for, and all comes back with a press. */
export async function filtersFindings(page: Page): Promise<void> {
  await openLetter(page, 'afgoerelse.md');
  const tree = await openFindings(page);
  const values = tree.locator('[role="treeitem"][aria-level="1"]');
  const all = await values.count();
  if (all < 2) throw new Error(`The letter has findings for ${all} value.`);
  await page.getByRole('button', { name: 'Filtrér fundene' }).click();
  for (const name of ['Klarhed', 'Åbenhed', 'Fejl']) await quickItem(page, name).click({ timeout: 10_000 });
  await page.locator('.quick-input-widget').getByText('OK', { exact: true }).click();
  await page.getByText('Viser kun: Respekt · advarsel, råd, vink').waitFor({ timeout: 10_000 });
  await values.nth(1).waitFor({ state: 'detached', timeout: 10_000 });
  await run(page, 'Klartekst: Søg i fundene');
  await page.getByText('Vis kun fund med disse ord').waitFor({ timeout: 10_000 });
  await page.keyboard.type('bedes');
  await page.keyboard.press('Enter');
  await page.getByText('Viser kun: Respekt · advarsel, råd, vink · »bedes«').waitFor({ timeout: 10_000 });
  await page.getByRole('button', { name: 'Vis alle fund' }).click();
  await values.nth(all - 1).waitFor({ timeout: 10_000 });
}
