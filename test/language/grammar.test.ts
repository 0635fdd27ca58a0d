import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { applyEdits } from '../../server/src/engine/apply.ts';
import type { GrammarFinding } from '../../server/src/languages/language.ts';
import { loadProject } from '../../server/src/project/project.ts';
import { artefacts, danish } from '../danish.ts';
import '../property.ts';
import { readCases, rewritten } from './caseFile.ts';

const find = (sentence: string) => {
  const tokens = danish.tokens(sentence);
  const found = danish.grammar.flatMap((detector) => detector.find(sentence, tokens, danish.lexicon));
  return found.filter(({ hidden }) => !hidden);
};

function shown(sentence: string, { rewrites, needs }: GrammarFinding): string[] {
  const proposals = (rewrites?.value ?? []).map((rewrite) => `→ ${rewritten(sentence, rewrite)}`);
  return [...(needs ? [`kun sammen med ${needs}`] : []), ...(proposals.length > 0 ? proposals : ['intet forslag'])];
}

describe('Danish constructions', () => {
  const cases = readCases('test/language/grammar.txt');
  for (const { group: rule, sentence, lines } of cases) {
    it(`${rule}: ${sentence}`, () => {
      const found = find(sentence).filter((finding) => finding.rule === rule || finding.rule.startsWith(`${rule}-`));
      const actual = found.length === 0 ? ['intet fund'] : found.flatMap((finding) => shown(sentence, finding));
      assert.deepEqual(actual, lines);
    });
  }

  it('have sentences of every kind', () => {
    assert.ok(cases.length >= 150, String(cases.length));
    assert.ok(cases.filter(({ lines }) => lines[0]!.startsWith('int')).length >= 80);
  });
});

describe('Signals', () => {
  const signals = (sentence: string) =>
    danish.grammar.flatMap((detector) => detector.signals?.(sentence, danish.tokens(sentence), danish.lexicon) ?? []);

  it('of formal address come from the middle of a sentence only', () => {
    assert.ok(signals('Vi skriver til Dem.').includes('tiltale-de'));
    assert.ok(!signals('De gælder fra maj.').includes('tiltale-de'));
    assert.ok(!signals('Han sagde: »De skal vente.«').includes('tiltale-de'));
    assert.ok(!signals('Vi mødte De Radikale.').includes('tiltale-de'));
  });

  it('tell of du and vi', () => {
    assert.deepEqual(signals('Du skal ringe.'), ['tiltale-du', 'tiltale-læser']);
    assert.deepEqual(signals('Ring til os.'), ['afsender-vi']);
    assert.deepEqual(signals('Skolen er lukket.'), ['institution']);
    assert.deepEqual(signals('Vejen er lukket.'), []);
  });
});

describe('Constructions beside wordings', () => {
  const rules = async (text: string) => {
    const project = await loadProject(artefacts, { messages: 'da' }, async () => undefined);
    return project.checker.check(text, 'plaintext').findings.map(({ rule }) => rule);
  };

  it('give way to a dictionary entry that says what to write', async () => {
    assert.deepEqual(await rules('Vi foretager en vurdering af din sag.'), ['verbalsubstantiv-foretage-vurdering']);
    assert.deepEqual(await rules('Problemet er ikke ukendt.'), ['dobbelt-negation-ikke-ukendt']);
  });

  it('win over an entry that only gives advice', async () => {
    assert.deepEqual(await rules('Vi foretager en grundig undersøgelse af sagen.'), ['verbalsubstantiv']);
  });

  it('are not verbs with their object where a participle stands before its noun', async () => {
    assert.deepEqual(await rules('Du skal indgive klage til os.'), ['verbalsubstantiv-indgive-klage']);
    assert.deepEqual(await rules('Her er den for sent indgivne klage.'), ['foranstillet-participium']);
  });

  it('do not say du to readers who are addressed as I', async () => {
    const { checker } = await loadProject(artefacts, { messages: 'da' }, async () => undefined);
    const { findings } = checker.check(
      'Jeres barn kan få en plads. I kan søge nu. Ansøgningen skal indsendes digitalt.',
      'plaintext',
    );
    const brought = findings.flatMap(({ fixes }) => fixes.flatMap(({ edits }) => edits.map(({ text }) => text)));
    assert.ok(
      brought.some((text) => /\bI skal\b/.test(text)),
      brought.join('\n'),
    );
    assert.ok(
      brought.every((text) => !/\bdu\b/i.test(text)),
      brought.join('\n'),
    );
  });

  const titles = async (text: string) => {
    const { checker } = await loadProject(artefacts, { messages: 'da' }, async () => undefined);
    return checker.check(text, 'plaintext').findings.flatMap(({ fixes }) => fixes.map(({ title }) => title));
  };

  it('ask who acts where a wording of the dictionary names somebody new', async () => {
    const [first] = await titles('Tømning af beholderen sker hver anden uge.');
    assert.match(first!, /^Hvis det er jer: »Vi tømmer beholderen/i);
    const decided = await titles('Det er besluttet, at skolen lukker kl. 14.');
    assert.match(decided[0]!, /^Hvis det er jer: /);
    assert.ok(decided.some((title) => title.startsWith('Hvis det er kommunalbestyrelsen: ')));
  });

  it('do not let kommunen act where another authority writes', async () => {
    const sentence = 'Pensionen udbetales den sidste bankdag i måneden.';
    assert.ok((await titles(sentence)).some((title) => title.startsWith('Hvis det er kommunen: ')));
    const other = await titles(`${sentence} Folkepensionen stiger til januar.`);
    assert.ok(other.some((title) => title.startsWith('Hvis det er jer: ')));
    assert.ok(other.every((title) => !title.startsWith('Hvis det er kommunen: ')));
  });

  it('do not let a neighbour build, nor say du where the letter says borgeren', async () => {
    const building = 'Arbejdet må ikke påbegyndes før kl. 8.';
    assert.ok((await titles(building)).some((title) => title.includes('Du må ikke')));
    assert.ok((await titles(`${building} Entreprenøren er på pladsen fra mandag.`)).every((t) => !t.includes('Du må')));
    const duty = 'Skemaet skal udfyldes inden ti dage.';
    assert.ok((await titles(`${duty} Borgeren har fået brev.`)).every((title) => !title.includes('Du skal')));
    assert.ok((await titles(`${duty} Borgeren har fået brev. Du kan ringe.`)).some((t) => t.includes('Du skal')));
  });

  it('offer no wording that leaves a later passive without its subject', async () => {
    const project = await loadProject(artefacts, { messages: 'da' }, async () => undefined);
    const results = (text: string) =>
      project.checker.check(text, 'plaintext').findings[0]!.fixes.map(({ edits }) => applyEdits(text, edits));
    assert.ok(results('Støtten gives i dansk, og vi evaluerer den i maj.').length > 0);
    assert.equal(results('Støtten bevilges dig fra 1. maj.')[0], 'Vi bevilger dig støtten fra 1. maj.');
    assert.deepEqual(results('Støtten gives i dansk, men evalueres i maj.').slice(0, 1), [
      'Vi giver støtten i dansk, men den evalueres i maj.',
    ]);
  });

  it('offer no wording that leaves a later verb to a new subject', async () => {
    const project = await loadProject(artefacts, { messages: 'da' }, async () => undefined);
    const fixes = (text: string) => project.checker.check(text, 'plaintext').findings[0]!.fixes.length;
    assert.equal(fixes('Tilmelding skal ske på nettet senest fredag.'), 1);
    assert.equal(fixes('Tilmelding skal ske på nettet og koster 50 kr.'), 0);
    assert.ok(fixes('Ansøger er 44 år og har et job.') > 0);
  });

  it('offer no wording that leaves a later »og at« behind', async () => {
    const project = await loadProject(artefacts, { messages: 'da' }, async () => undefined);
    const fixes = (text: string) =>
      project.checker.check(text, 'plaintext').findings.find(({ rule }) => rule === 'vaere-i-stand-til-at')!.fixes
        .length;
    assert.equal(fixes('Du er i stand til at gå og stå.'), 1);
    assert.equal(fixes('Du er i stand til at gå og at stå.'), 0);
  });

  it('wait for their signal', async () => {
    assert.deepEqual(await rules('De kan klage.'), []);
    assert.deepEqual(await rules('De kan klage. Vi sender Dem en kopi.'), ['tiltale-de-forrest', 'tiltale-de']);
    assert.deepEqual(await rules('Grundejeren skal rydde sne.'), []);
    assert.deepEqual(await rules('Grundejeren skal rydde sne. Du kan ringe.'), ['tredjeperson-laeser']);
  });
});

describe('Detectors', () => {
  const words = readFileSync('test/language/grammar.txt', 'utf8').split(/\s+/).slice(0, 1500);
  const piece = fc.oneof(
    fc.constantFrom(
      ...words,
      'De',
      'Deres',
      'ikke',
      'uden',
      'at',
      ',',
      '.',
      '»',
      '«',
      '§',
      '2',
      '«Navn»',
      'den',
      'af',
      '\n',
    ),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  );
  const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(' '));

  it('never throw, and find and change only what is in the sentence', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (sentence) => {
        const tokens = danish.tokens(sentence);
        for (const detector of danish.grammar) {
          detector.signals?.(sentence, tokens, danish.lexicon);
          for (const { start, end, rewrites } of detector.find(sentence, tokens, danish.lexicon)) {
            assert.ok(start >= 0 && start < end && end <= sentence.length);
            for (const rewrite of rewrites?.value ?? []) rewritten(sentence, rewrite);
          }
        }
      }),
      { numRuns: 3000 },
    );
  });
});
