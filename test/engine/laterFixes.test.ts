import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/engine/apply.ts';
import type { Checker } from '../../server/src/engine/checker.ts';
import { type Finding, inFull } from '../../server/src/engine/finding.ts';
import { type AnalysedSentence, analyse } from '../../server/src/engine/sentence.ts';
import { OnDemand } from '../../server/src/languages/later.ts';
import { PhraseRule } from '../../server/src/rules/phrase.ts';
import { noProposals, type Proposal } from '../../server/src/rules/proposal.ts';
import type { SentenceRule } from '../../server/src/rules/rule.ts';
import { newChecker } from '../checkers.ts';
import { artefacts, danish } from '../danish.ts';

/** The rule's finding in a text. */
function findingOf(checker: Checker, text: string, rule: string): Finding {
  const finding = checker.check(text, 'markdown').findings.find((found) => found.rule === rule);
  assert.ok(finding, rule);
  return finding;
}

/** What the best fixes of the finding make of its text. */
const mended = (text: string, { fixes }: Finding) => fixes.map(({ edits }) => applyEdits(text, edits));

describe('Fixes that are worked out when they are asked for', () => {
  const passive = 'Skemaet skal afleveres inden fredag.';
  const formal = 'Vi har set på sagen, som De bad om.';

  it('suit the document as it was when it was checked, whatever has been checked since', async () => {
    const checker = await newChecker();
    const polite = `${passive}\n\n${formal}`;
    const early = findingOf(checker, polite, 'passiv-s-pligt');
    const plain = findingOf(checker, passive, 'passiv-s-pligt');
    const late = findingOf(checker, polite, 'passiv-s-pligt');
    assert.match(mended(passive, plain)[0]!, /^Du skal /);
    assert.match(mended(polite, early)[0]!, /^De skal /);
    assert.deepEqual(inFull(late), inFull(early));
  });

  it('stand where the sentence stood when it was checked, when it is moved later', async () => {
    const checker = await newChecker();
    const rest = `${passive}\n\n${'Vi ser dig på torvet. '.repeat(400)}`;
    const before = `Hej.\n\n${rest}`;
    const after = `Hej med dig.\n\n${rest}`;
    const first = findingOf(checker, before, 'passiv-s-pligt');
    const second = findingOf(checker, after, 'passiv-s-pligt');
    assert.match(mended(before, first)[0]!, /^Hej\.\n\nDu skal .* skemaet inden fredag\./);
    assert.match(mended(after, second)[0]!, /^Hej med dig\.\n\nDu skal .* skemaet inden fredag\./);
  });

  it('are all there in JSON, and none of them is safe', async () => {
    const finding = findingOf(await newChecker(), passive, 'passiv-s-pligt');
    const { fixes } = JSON.parse(JSON.stringify(finding)) as Finding;
    assert.ok(fixes.length > 0);
    assert.deepEqual(fixes, finding.fixes);
    assert.equal(finding.safeFix, undefined);
  });

  it('are not worked out for what asks for places and messages only', () => {
    let worked = 0;
    const { findings } = analysed(() => {
      worked++;
      return [];
    });
    assert.deepEqual(
      findings.map(({ rule, start, end }) => [rule, start, end]),
      [['x', 0, 7]],
    );
    assert.equal(worked, 0);
    assert.deepEqual([findings[0]!.rewrites!.value, findings[0]!.rewrites!.value, worked], [[], [], 1]);
  });

  it('are not worked out for a wording before its message or its fixes are asked for', () => {
    const rules = { phraseRules: [phrases], otherRules: [], keepingIn: () => keeping };
    let asked = 0;
    const keeping = () => {
      asked++;
      return true;
    };
    const { findings } = analyse('Du skal fremsende det.', 'running', danish, rules, fail);
    assert.deepEqual([findings.length, asked], [1, 0]);
    assert.deepEqual(
      findings[0]!.proposals.value.map(({ result }) => result),
      ['sende'],
    );
    assert.deepEqual([findings[0]!.proposals.value.length, asked], [1, 1]);
  });

  it('are none, and it is told why, when working them out fails', () => {
    const errors: unknown[] = [];
    const broken = new Error('brud');
    const { findings } = analysed(
      () => {
        throw broken;
      },
      (error) => errors.push(error),
    );
    assert.deepEqual(errors, []);
    assert.deepEqual(findings[0]!.rewrites!.value, []);
    assert.deepEqual(errors, [broken]);
  });
});

const fail = (error: unknown) => assert.fail(String(error));
const phrases = new PhraseRule(artefacts.dictionary, { levelOf: () => 'warning', ignored: new Set() });

/** A sentence with one finding, whose rewrites are worked out so. */
function analysed(work: () => readonly Proposal[], report: (error: unknown) => void = fail): AnalysedSentence {
  const rule: SentenceRule = {
    check: ({ text }) => {
      const common = { value: 'klarhed', level: 'hint', parameters: {}, proposals: noProposals } as const;
      return [{ rule: 'x', start: 0, end: text.length, ...common, rewrites: new OnDemand(work) }];
    },
  };
  const rules = { phraseRules: [], otherRules: [rule], keepingIn: () => () => true };
  return analyse('Hej du.', 'running', danish, rules, report);
}
