import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/engine/apply.ts';
import { Checker } from '../../server/src/engine/checker.ts';
import { loadDictionary } from '../../server/src/dictionary/load.ts';
import { artefacts, danish } from '../danish.ts';

const text = `group: koen
title: { da: Køn, en: Gender }
about: { da: Køn., en: Gender. }
value: klarhed
principles: [let-at-forstå]
entries:
  - { id: til-brev, avoid: "{skrivelse}", write: "{brev}", why: Kortere., examples: [{ bad: Skrivelsen kom. }] }
  - { id: til-meddelelse, avoid: "{budskab}", write: "{besked}", why: Kortere., examples: [{ bad: Budskabet kom. }] }
  - { id: erlaegge, avoid: "{erlægge}", write: "{betale}", why: Kortere., examples: [{ bad: Vi erlægger det. }] }
`;

/** Before → after; »intet forslag« where agreement cannot be settled. */
const cases: [string, string][] = [
  ['Vi sendte en skrivelse.', 'Vi sendte et brev.'],
  ['Denne skrivelse er lang.', 'Dette brev er langt.'],
  ['Din seneste skrivelse er kommet.', 'Dit seneste brev er kommet.'],
  ['En lang skrivelse kom i dag.', 'Et langt brev kom i dag.'],
  ['En vedlagt skrivelse forklarer det.', 'Et vedlagt brev forklarer det.'],
  ['Din egen skrivelse er ikke vigtig.', 'Dit eget brev er ikke vigtigt.'],
  ['Skrivelsen er vigtig for sagen.', 'Brevet er vigtigt for sagen.'],
  ['SKRIVELSEN kom.', 'BREVET kom.'],
  ['Skrivelserne er vigtige.', 'Brevene er vigtige.'],
  ['Kommunens skrivelse kom.', 'Kommunens brev kom.'],
  ['Skrivelsens dato mangler.', 'Brevets dato mangler.'],
  ['I vores skrivelse står der det samme.', 'I vores brev står der det samme.'],
  ['Vi har ingen anden skrivelse modtaget.', 'Vi har intet andet brev modtaget.'],
  ['Et tydeligt budskab er vigtigt.', 'En tydelig besked er vigtig.'],
  ['Det er et budskab til alle.', 'Det er en besked til alle.'],
  ['Den xyzke skrivelse kom.', 'intet forslag'],
  ['Du erlagde beløbet.', 'Du betalte beløbet.'],
  ['Du har erlagt beløbet.', 'Du har betalt beløbet.'],
  ['Beløbet skal erlægges nu.', 'Beløbet skal betales nu.'],
  ['De erlagte beløb kommer retur.', 'De betalte beløb kommer retur.'],
  ['Erlæg beløbet nu.', 'Betal beløbet nu.'],
];

describe('Replacements agree with their sentence', () => {
  const { dictionary } = loadDictionary([{ file: 'koen.yaml', text }], danish, new Set(['let-at-forstå']));
  const standard = artefacts.policies.get('standard')!;
  const checker = new Checker({
    language: danish, dictionaries: [dictionary], measures: [], grammar: [], policy: standard, standard, levels: {}, ignoredWords: [], messages: 'da',
  });
  for (const [bad, good] of cases) {
    it(`${bad} → ${good}`, () => {
      const [finding] = checker.check(bad, 'plaintext').findings;
      assert.ok(finding, 'nothing was found');
      const fix = finding.fixes[0];
      assert.equal(fix ? applyEdits(bad, fix.edits) : 'intet forslag', good);
    });
  }
});
