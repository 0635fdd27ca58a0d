import assert from 'node:assert/strict';
import { findIn, rewrittenOnce } from './englishFindings.ts';

const rule = 'en-verb-in-ing';
const find = (sentence: string) => findIn(sentence, rule);

describe('English verbs in -ing after a long wording', () => {
  for (const [bad, good] of [
    ['We use it for the purpose of verifying your income.', 'We use it to verify your income.'],
    ['With a view to preventing rats, we set traps.', 'To prevent rats, we set traps.'],
    ['The fee is set with the aim of ensuring clean streets.', 'The fee is set to ensure clean streets.'],
    ['We use it for the purpose of planning the day.', 'We use it to plan the day.'],
    ['You have the possibility of choosing a dentist.', 'You can choose a dentist.'],
    ['You will have the option of choosing a dentist.', 'You will be able to choose a dentist.'],
    ['She had the opportunity of meeting them.', 'She could meet them.'],
    ['The plan aims at improving safety.', 'The plan aims to improve safety.'],
    ['Refrain from using soap.', 'Do not use soap.'],
    ['Please refrain from feeding the birds.', 'Please do not feed the birds.'],
    ['Guests must refrain from parking here.', 'Guests must not park here.'],
    ['You are asked to refrain from smoking.', 'You are asked not to smoke.'],
  ] as const) {
    it(bad, () => assert.equal(rewrittenOnce(bad, rule), good));
  }

  for (const sentence of [
    'We use it for the purpose of planning.',
    'We use it for the purpose of verifying and updating the register.',
    'Do you have the possibility of working from home?',
    'We have had the opportunity of meeting them.',
    'Nobody has the option of leaving early.',
    'We look at the view to the north.',
    'It is not for the purpose of making money.',
  ]) {
    it(`are left alone: ${sentence}`, () => assert.deepEqual(find(sentence), []));
  }
});
