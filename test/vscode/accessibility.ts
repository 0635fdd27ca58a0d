import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Frame } from 'playwright-core';
import { root } from './tools.ts';

/**
 * Holds a page to every rule of axe-core (https://github.com/dequelabs/axe-core).
 * @param contrast of text in WCAG: AA where the colours are those of a theme, AAA where they are ours.
 * @throws Error with what breaks them.
 */
export async function holdToAxe(frame: Frame, contrast: 'AA' | 'AAA'): Promise<void> {
  await frame.evaluate(await readFile(path.join(root, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8'));
  const rules = { 'color-contrast-enhanced': { enabled: contrast === 'AAA' } };
  const { violations, passes } = (await frame.evaluate(
    `axe.run(document, ${JSON.stringify({ rules })})`,
  )) as AxeResults;
  const told = violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
  if (told.length > 0) throw new Error(told.join('\n'));
  if (passes.length < 10) throw new Error(`axe-core looked at too little: ${passes.length} rules.`);
}
