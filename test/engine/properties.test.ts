import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { applyEdits, compatible, safeFixes } from '../../server/src/engine/apply.ts';
import type { Checker } from '../../server/src/engine/checker.ts';
import { newChecker } from '../checkers.ts';
import { reportInFull } from '../findings.ts';
import { runsOr } from '../property.ts';

const runs = runsOr(300);
const languages = ['markdown', 'html', 'plaintext'] as const;

const officialese = [
  'Såfremt',
  'såfremt du',
  'vi fremsender',
  'FREMSENDES',
  'i medfør af',
  'jf.',
  'm.v.',
  'De bedes',
  'en skrivelse',
  'den af kommunen trufne afgørelse',
  'skal indsendes',
  'træffes der afgørelse',
  'foretage en vurdering af',
  'snarest muligt',
  'S\u0061\u030Afremt',
  'frem\u00ADsender',
  'i\u00A0medfør\u00A0af',
  '§ 41, stk. 2',
  'den 3. maj',
  'kl. 12.30',
  '«Navn»',
  '{{navn}}',
  '[[dato]]',
  '<%= x %>',
  '${y}',
  '🙂',
  '\uD83D',
  '\uFEFF',
  '\0',
  '\u202E',
];
const markup = [
  '\n',
  '\r\n',
  '\n\n',
  '# ',
  '- ',
  '> ',
  '**',
  '_',
  '`',
  '|',
  '---\n',
  '<p>',
  '</p>',
  '<b>',
  '&aring;',
  '&nbsp;',
  '<!-- klartekst: ignorer -->',
  '<br>',
  '[a](b)',
  ', ',
  '. ',
  ': ',
  '»',
  '«',
];

const danishText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...officialese),
      fc.constantFrom(...markup),
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom('og ', 'ikke ', 'du ', 'loven '),
    ),
    {
      maxLength: 60,
    },
  )
  .map((parts) => parts.join(' '));
const anyText = fc.oneof(danishText, fc.string({ unit: 'binary', maxLength: 300 }));

describe('Whatever the text', () => {
  let checker: Checker;
  before(async () => {
    checker = await newChecker();
  });

  const check = (property: (text: string, language: string) => void) =>
    fc.assert(fc.property(anyText, fc.constantFrom(...languages), property), { numRuns: runs });

  it('nothing throws, and every finding and edit is inside the text', () => {
    check((text, language) => {
      for (const { start, end, fixes } of checker.check(text, language).findings) {
        assert.ok(0 <= start && start < end && end <= text.length, `${start}–${end} of ${text.length}`);
        for (const fix of fixes) {
          let at = 0;
          for (const edit of fix.edits) {
            assert.ok(at <= edit.start && edit.start <= edit.end && edit.end <= text.length);
            at = edit.end;
          }
        }
      }
    });
  });

  it('safe fixes do not overlap, and what they leave can be checked', () => {
    check((text, language) => {
      const fixes = safeFixes(checker.check(text, language).findings);
      const fixed = applyEdits(
        text,
        fixes.flatMap(({ edits }) => edits),
      );
      assert.doesNotThrow(() => checker.check(fixed, language));
    });
  });

  it('any choice of fixes that keep clear of each other can be applied', () => {
    fc.assert(
      fc.property(danishText, fc.constantFrom(...languages), fc.infiniteStream(fc.nat(3)), (text, language, stream) => {
        const chosen = checker.check(text, language).findings.flatMap(({ fixes }) => {
          const pick = fixes[stream.next().value];
          return pick ? [pick] : [];
        });
        const fixed = applyEdits(
          text,
          compatible(chosen).flatMap(({ edits }) => edits),
        );
        assert.doesNotThrow(() => checker.check(fixed, language));
      }),
      { numRuns: runs },
    );
  });

  it('an edited text gives what a fresh check gives', async () => {
    const other = await newChecker();
    fc.assert(
      fc.property(
        danishText,
        danishText,
        fc.nat(),
        fc.nat(),
        fc.constantFrom(...languages),
        (text, added, from, length, language) => {
          checker.check(text, language);
          const start = text.length === 0 ? 0 : from % text.length;
          const edited = text.slice(0, start) + added + text.slice(start + (length % 20));
          assert.deepEqual(reportInFull(checker.check(edited, language)), reportInFull(other.check(edited, language)));
        },
      ),
      { numRuns: Math.ceil(runs / 3) },
    );
  });
});

describe('A long document', () => {
  const paragraph = 'Vi fremsender en skrivelse vedr. sagen. Såfremt du er enig, skal den indsendes snarest muligt.';
  const long = Array.from({ length: 60 }, (_, index) => `## Afsnit ${index}\n\n${paragraph}`).join('\n\n');
  const edits = fc.array(fc.tuple(fc.nat(), fc.oneof(fc.constant(0), fc.nat(40)), danishText), {
    minLength: 1,
    maxLength: 4,
  });

  it('has the findings and measures of a new one, whatever is typed into it', async () => {
    const checker = await newChecker();
    const other = await newChecker();
    fc.assert(
      fc.property(edits, (changes) => {
        let text = long;
        checker.check(text, 'markdown');
        for (const [at, remove, add] of changes) {
          const from = at % (text.length + 1);
          text = text.slice(0, from) + add.slice(0, 60) + text.slice(from + remove);
          assert.deepEqual(reportInFull(checker.check(text, 'markdown')), reportInFull(freshly(other, text)));
        }
      }),
      { numRuns: Math.ceil(runs / 6) },
    );
  });
});

/** A check that cannot build on an earlier one of nearly the same text. */
function freshly(checker: Checker, text: string): ReturnType<Checker['check']> {
  for (let other = 0; other < 4; other++) checker.check(`${String(other).repeat(5000)}\n\nEnde.`, 'markdown');
  return checker.check(text, 'markdown');
}

describe('The sentence cache', () => {
  it('keeps sentences, not the texts that they stood in', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const used = () => {
      collect();
      return process.memoryUsage().heapUsed;
    };
    const checker = await newChecker();
    const rest = '\n\n| Vej | Nr. |\n|---|---|\n'.padEnd(200_000, '| a – b | 12 |\n');
    checker.check(`Først.${rest}`, 'plaintext');
    const before = used();
    for (let typed = 0; typed < 100; typed++)
      checker.check(`Du kan se vejene her, nummer ${typed}.${rest}`, 'plaintext');
    assert.ok(used() - before < 10_000_000, `${used() - before} bytes are kept`);
  });

  it('checks one sentence again when one letter is typed', async () => {
    const checker = await newChecker();
    const sentences = Array.from({ length: 200 }, (_, index) => `Sætning nummer ${index} handler om affald og veje.`);
    checker.check(sentences.join(' '), 'markdown');
    const before = checker.analysedSentences;
    checker.check(sentences.join(' ').replace('100 handler', '100 handlerr'), 'markdown');
    assert.equal(checker.analysedSentences - before, 1);
  });
});
