/** Prints every finding in the texts of a folder, and every fix applied in its sentence, for reading aloud. */
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { applyEdits } from '../server/src/engine/apply.ts';
import { languageOf } from '../server/src/extract/formats.ts';
import { loadProject } from '../server/src/project/project.ts';
import { artefacts } from './danish.ts';

/** The sentence about a finding; a full stop ends it where a capital follows that is no part of a date or an abbreviation. */
function excerptAround(text: string, finding: { readonly start: number; readonly end: number }) {
  const boundary =
    /(?<!\d|\b(?:kl|kr|nr|stk|jf|ca|mio|mia|tlf|bl\.a|f\.eks))[.!?](?=\s)|(?<=\d)\.(?=\s+\p{Lu})|\n\s*\n|$/gu;
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(boundary)) {
    if (index >= finding.end) return { start, end: index + 1 };
    start = index + mark.length;
  }
  return { start, end: text.length };
}

const folders = process.argv.slice(2);
if (folders.length === 0) {
  console.error('Skriv de mapper eller filer, som skal læses: npm run review -- test/fixtures/documents');
  process.exit(2);
}
const project = await loadProject(artefacts, { messages: 'da' }, async () => undefined);
await project.learn();
const { checker } = project;
const files = globSync(folders.map((folder) => (/\.\w+$/.test(folder) ? folder : `${folder}/**/*.{md,html,txt}`)));
for (const file of files.sort()) {
  const text = readFileSync(file, 'utf8');
  for (const finding of checker.check(text, languageOf(file)).findings) {
    const { start, end } = excerptAround(text, finding);
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
