/** Prints every finding in the texts of a folder, and every fix applied in its sentence, for reading aloud. */
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { applyEdits } from '../server/src/engine/apply.ts';
import { languageOf } from '../server/src/hosts/cli/input.ts';
import { newChecker } from './checkers.ts';

const folders = process.argv.slice(2);
if (folders.length === 0) {
  console.error('Skriv de mapper eller filer, som skal læses: npm run review -- test/fixtures/documents');
  process.exit(2);
}
const checker = await newChecker();
const files = globSync(folders.map((folder) => (/\.\w+$/.test(folder) ? folder : `${folder}/**/*.{md,html,txt}`)));
for (const file of files.sort()) {
  const text = readFileSync(file, 'utf8');
  for (const finding of checker.check(text, languageOf(file)).findings) {
    const start = Math.max(text.lastIndexOf('\n', finding.start), text.lastIndexOf('. ', finding.start)) + 1;
    const stop = /(?<!\d)[.!?](?=\s)|\n\n|$/u.exec(text.slice(finding.end));
    const end = finding.end + (stop?.index ?? 0) + 1;
    const excerpt = (whole: string, growth = 0) =>
      whole
        .slice(start, end + growth)
        .replace(/\s+/g, ' ')
        .trim();
    console.log(
      `\n${file} · ${finding.level} · ${finding.rule} · ${text.slice(finding.start, finding.end).replace(/\s+/g, ' ')}`,
    );
    console.log(`  - ${excerpt(text)}`);
    for (const fix of finding.fixes) {
      const fixed = applyEdits(text, fix.edits);
      console.log(`  ${fix.safe ? '=' : '+'} ${excerpt(fixed, fixed.length - text.length)}`);
    }
  }
}
