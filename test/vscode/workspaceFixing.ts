import type { Locator, Page } from 'playwright-core';
import { openFile, openLetter } from './workbench.ts';

/** A wording is mended in two letters from the light bulb, once each is ticked in the preview; one step takes it all back. */
export async function fixesInWorkspace(page: Page): Promise<void> {
  await openLetter(page, 'afgoerelse.md');
  await line(page, 'Såfremt jeres indkomst').click({ position: { x: 20, y: 8 } });
  const everywhere = page.locator('.action-widget .monaco-list-row', { hasText: 'alle steder i arbejdsområdet' });
  await openLightBulb(page, everywhere);
  await page.mouse.move(2, 2);
  await everywhere.click();
  const preview = page.locator('.bulk-edit-panel');
  for (const name of ['afgoerelse.md', 'kvittering.txt']) {
    const row = preview.locator('.monaco-list-row[aria-level="1"]', { hasText: name });
    await row.locator('input[type="checkbox"]').check({ timeout: 20_000 });
  }
  await page.getByRole('button', { name: 'Apply', exact: true }).click();
  await shows(page, 'kvittering.txt', 'adresse. Hvis');
  await shows(page, 'afgoerelse.md', 'Hvis jeres indkomst');
  await line(page, 'Hvis jeres indkomst').click();
  await page.keyboard.press('Control+z');
  await shows(page, 'afgoerelse.md', 'Såfremt jeres indkomst');
  await shows(page, 'kvittering.txt', 'adresse. Såfremt');
}

/** Asks for the light bulb's menu, and again where the letter had not been read yet. */
async function openLightBulb(page: Page, expected: Locator): Promise<void> {
  for (let tries = 1; ; tries++) {
    await page.keyboard.press('Control+.');
    try {
      return await expected.waitFor({ timeout: 5_000 });
    } catch (error) {
      if (tries === 5) throw error;
      await page.keyboard.press('Escape');
    }
  }
}

function line(page: Page, text: string) {
  return page.locator('.view-line').getByText(text).first();
}

/** Opens a file and waits until a wording can be read in it. */
async function shows(page: Page, name: string, wording: string): Promise<void> {
  await openFile(page, name);
  await line(page, wording).waitFor({ timeout: 15_000 });
}
