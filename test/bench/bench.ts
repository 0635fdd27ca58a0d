/**
 * Measures speed, memory and size, against other checkers of prose: npm run bench. With a folder, measures its texts only:
 * npm run bench -- folder. A full run is kept in test/bench/RESULTS.md.
 */
import { writeFile } from 'node:fs/promises';
import os from 'node:os';
import { isMainThread } from 'node:worker_threads';
import { activation } from './activation.ts';
import { answer } from './apart.ts';
import { floors } from './floors.ts';
import { latency } from './latency.ts';
import { peerVersions } from './peers.ts';
import { phraseGrowth } from './phrases.ts';
import { type Row, tableOf } from './report.ts';
import { growth, memory, sizes, startup } from './resources.ts';
import { folderThroughput, throughput } from './throughput.ts';

if (isMainThread) await run(process.argv[2]);
else await answer();

async function run(folder: string | undefined): Promise<void> {
  const parts = folder
    ? [() => folderThroughput(folder)]
    : [throughput, floors, latency, startup, activation, memory, growth, phraseGrowth, sizes];
  const rows: Row[] = [];
  for (const part of parts) {
    const found = await part();
    for (const { name, result, details } of found) console.error(`${name}: ${result} (${details})`);
    rows.push(...found);
  }
  const table = tableOf(rows);
  console.log(`\n${table}`);
  if (!folder) await writeFile('test/bench/RESULTS.md', page(table));
}

function page(results: string): string {
  const [processor] = os.cpus();
  const machine = `${os.cpus().length} × ${processor?.model ?? 'unknown'}, ${os.type()} ${os.release()}, Node ${process.version}, load average ${os.loadavg()[0]!.toFixed(1)}`;
  return [
    '# Results of `npm run bench`',
    '',
    `${new Date().toISOString().slice(0, 10)} on ${machine}. Medians of at least five rounds unless a round takes seconds.`,
    'Texts are made of the letters in `test/fixtures/documents`, each sentence changed so that none has been seen before; the',
    'peers get English of the same length and make. MB are millions of UTF-16 code units. Of cold checks and floors, ten texts',
    'come before the five that count, so that a running program is measured, ours and theirs; a starting one has its own row.',
    'Each cold check has a thread of its own, so that none is measured with what V8 has learned from another.',
    '',
    results,
    '',
    `Peers: ${peerVersions().join(', ')}.`,
    '',
    'The floors are what a part of the work takes alone in the same run, and so tell how near a target can be come to: splitting',
    'a text into sentences and words and looking each word up is what any checker that knows inflection must do; the last floor',
    'finds the wordings too, and reads no grammar. A target above a floor that the work cannot do',
    'without is out of reach for a checker of this make. write-good runs a few regular expressions over the text; we hold each',
    'sentence against thousands of wordings and read its grammar. What a finding says, and what a clause can be rewritten to, is',
    'worked out when somebody asks for its message or its fixes, which a cold check here does not. A text that is written',
    'plainly shows what the looking costs; the other one has a finding in nearly every line, and its time goes into the',
    'wordings and into the clauses they stand in: who acts decides which rule a passive breaks. No pass over a text stands out',
    'any more. The answer to a key holds all diagnostics that are shown: those',
    'that keep their lines and columns were written before and are only copied, but the client reads every one of them.',
    '',
  ].join('\n');
}
