import { stat } from 'node:fs/promises';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { root } from './files.mjs';

/** Largest size allowed of the files in dist/ that fit each pattern, taken together, in kB. */
const budgets = {
  'client/node.cjs': 500,
  'client/browser.js': 500,
  'client/view.js': 2,
  'server/{node.cjs,core.js}': 700,
  'server/{worker.js,core.js}': 700,
  '{*.mjs,shared/**}': 680,
  'browser/**': 1060,
  'server/english.js': 360,
  'server/projectFiles.js': 240,
  'server/reports.js': 40,
  'da.json': 2900,
  'en.json': 790,
  'da.lexicon': 600,
  'policies.json': 60,
  'schemas.json': 30,
  'languages.json': 22,
};

/** Prints the sizes. @returns false where one is over its budget. */
export async function withinBudgets() {
  let within = true;
  for (const [name, budget] of Object.entries(budgets)) {
    const files = globSync(name, { cwd: path.join(root, 'dist'), absolute: true });
    const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
    const kilobytes = Math.ceil(sizes.reduce((sum, size) => sum + size, 0) / 1000);
    console.log(`${name.padEnd(20)} ${String(kilobytes).padStart(5)} kB of ${budget}`);
    if (kilobytes === 0 || kilobytes > budget) {
      console.error(`dist/${name} is not there or larger than its budget of ${budget} kB.`);
      within = false;
    }
  }
  return within;
}
