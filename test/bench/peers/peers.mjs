/** Checkers of English prose, set up as their own documentation says; installed by `npm run bench`. */
import { TextlintKernel } from '@textlint/kernel';
import textPlugin from '@textlint/textlint-plugin-text';
import { text as alex } from 'alex';
import { LocalLinter } from 'harper.js';
import { binary } from 'harper.js/binary';
import { retext } from 'retext';
import passive from 'retext-passive';
import readability from 'retext-readability';
import simplify from 'retext-simplify';
import misspellings from 'textlint-rule-common-misspellings';
import writeGoodRule from 'textlint-rule-write-good';
import writeGood from 'write-good';

const plain = (module) => module.default ?? module;

const processor = retext().use(simplify).use(passive).use(readability).freeze();

const kernel = new TextlintKernel();
const textlintOptions = {
  filePath: 'text.txt',
  ext: '.txt',
  plugins: [{ pluginId: 'text', plugin: plain(textPlugin) }],
  rules: [
    { ruleId: 'write-good', rule: plain(writeGoodRule) },
    { ruleId: 'common-misspellings', rule: plain(misspellings) },
  ],
};

const harper = new LocalLinter({ binary });
await harper.setup();

/** Each with its name and `check(text)`, which may be asynchronous. The first is the one that targets are set against. */
export const peers = [
  { name: 'write-good', check: (text) => writeGood(text) },
  { name: 'retext (simplify, passive, readability)', check: (text) => processor.process(text) },
  { name: 'alex', check: (text) => alex(text) },
  { name: 'textlint (write-good, common-misspellings)', check: (text) => kernel.lintText(text, textlintOptions) },
  { name: 'harper.js', check: (text) => harper.lint(text) },
];

const onlyPassive = retext().use(passive).freeze();

/** Finders of passives; each gives the end of every participle it finds, in UTF-16 code units. */
export const passiveFinders = [
  {
    name: 'write-good',
    find: (text) =>
      writeGood(text)
        .filter(({ reason }) => reason.includes('passive voice'))
        .map(({ index, offset }) => index + offset),
  },
  {
    name: 'retext-passive',
    find: (text) => {
      const file = onlyPassive.processSync(text);
      return file.messages.map(({ place }) => place.end.offset);
    },
  },
];
