import assert from 'node:assert/strict';
import { checkerOf, fixed } from '../phrases.ts';

const entries = `  - { id: til-brev, avoid: "{skrivelse}", write: "{brev}", why: Kortere., examples: [{ bad: Skrivelsen kom. }] }
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
  ['Den første skrivelse kom.', 'Det første brev kom.'],
  ['Vi fik et fælles budskab.', 'Vi fik en fælles besked.'],
  ['Den xyzke skrivelse kom.', 'intet forslag'],
  ['Skrivelsen kom i går, og den er lang.', 'intet forslag'],
  ['Din skrivelse er vigtig, og den skal være kort.', 'intet forslag'],
  ['Skrivelsen kom den 3. maj, som den lange sag bad om.', 'Brevet kom den 3. maj, som den lange sag bad om.'],
  ['Skrivelserne kom, før den var klar.', 'Brevene kom, før den var klar.'],
  ['Du erlagde beløbet.', 'Du betalte beløbet.'],
  ['Du har erlagt beløbet.', 'Du har betalt beløbet.'],
  ['Beløbet skal erlægges nu.', 'Beløbet skal betales nu.'],
  ['De erlagte beløb kommer retur.', 'De betalte beløb kommer retur.'],
  ['De erlagde det i går.', 'De betalte det i går.'],
  ['Erlæg beløbet nu.', 'Betal beløbet nu.'],
];

describe('Replacements agree with their sentence', () => {
  const checker = checkerOf(entries);
  for (const [bad, good] of cases) {
    it(`${bad} → ${good}`, () => assert.equal(fixed(checker, bad), good));
  }
});
