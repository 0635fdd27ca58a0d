import assert from 'node:assert/strict';
import { findIn, rewrittenOnce } from './englishFindings.ts';

const rule = 'en-nominalisation';
const find = (sentence: string) => findIn(sentence, rule);

describe('English verbs hidden in nouns', () => {
  for (const [bad, good] of [
    [
      'The case worker will make a thorough assessment of the form.',
      'The case worker will thoroughly assess the form.',
    ],
    ['She made a quick comparison of the offers.', 'She quickly compared the offers.'],
    [
      'The school is carrying out an individual evaluation of each pupil.',
      'The school is individually evaluating each pupil.',
    ],
    [
      'The municipality conducts regular inspections of playgrounds.',
      'The municipality regularly inspects playgrounds.',
    ],
    ['We have carried out verification of the information.', 'We have verified the information.'],
    ['The owner must effect registration of the dog.', 'The owner must register the dog.'],
    ['They are conducting an investigation into the fire.', 'They are investigating the fire.'],
    ['We will conduct a reassessment of your case.', 'We will reassess your case.'],
    ['The firm made modifications to the plan.', 'The firm modified the plan.'],
    ['The staff perform disposal of waste.', 'The staff dispose of waste.'],
    ['They undertake monitoring of the air.', 'They monitor the air.'],
    ['Carrying out an immediate repair of the pipe is best.', 'Immediately repairing the pipe is best.'],
  ] as const) {
    it(bad, () => assert.equal(rewrittenOnce(bad, rule), good));
  }

  it('are told of without a new wording where an adjective has no adverb', () => {
    const [finding] = find('The municipality carries out a total renovation of the school.');
    assert.deepEqual(finding!.parameters, { verb: 'renovate' });
    assert.equal(finding!.rewrites, undefined);
  });

  for (const sentence of [
    'Make a list of what you need.',
    'She performs the function of chair.',
    'We make a note of the number.',
    'He made a number of calls.',
    'They carried out the wishes of the parents.',
    'The fire made a department of the shop close.',
    'We did the right thing of course.',
  ]) {
    it(`are none: ${sentence}`, () => assert.deepEqual(find(sentence), []));
  }
});
