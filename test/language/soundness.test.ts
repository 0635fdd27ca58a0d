import assert from 'node:assert/strict';
import { artefacts } from '../danish.ts';

/** A sentence, a rewrite of it that is broken, and one that is not. */
const cases: readonly (readonly [before: string, broken: string, sound: string])[] = [
  [
    'Du er indstillet af foreningen og er nu udpeget.',
    'Foreningen har indstillet dig, og dig er nu udpeget.',
    'Foreningen har indstillet dig, og du er nu udpeget.',
  ],
  [
    'Reparationer må ikke foretages af dig selv.',
    'Du må selv ikke foretage reparationer.',
    'Du må ikke selv foretage reparationer.',
  ],
  [
    'Den overvåges ikke af en lærer.',
    'Vi ved, at en lærer ikke overvåger den.',
    'Vi ved, at ingen lærer overvåger den.',
  ],
  [
    'Materialet kan benyttes frit af publikum.',
    'Du kan benytte materialet frit af publikum.',
    'Publikum kan benytte materialet frit.',
  ],
  [
    'De, der har svaret, vil blive underrettet.',
    'Vi giver dem besked, der har svaret.',
    'Vi underretter dem, der har svaret.',
  ],
  [
    'Betaling sker på nettet eller trækkes på kortet.',
    'Betal på nettet eller trækkes på kortet.',
    'Betal på nettet eller med kortet.',
  ],
  [
    'Derfor påtænkes hjælpen til bad stoppet.',
    'Derfor planlægger vi hjælpen til bad stoppet.',
    'Derfor planlægger vi at stoppe hjælpen til bad.',
  ],
  ['Brevet sendes til dig.', 'Vi sender brevet til til dig.', 'Vi sender brevet til dig.'],
  [
    'Brevet sendes til dig, når sagen er slut.',
    'Vi sender brevet til dig,, når sagen er slut.',
    'Vi sender brevet til dig, når sagen er slut.',
  ],
  [
    'Det vurderes, at kommunen kan vente.',
    'Kommunen vurderer, at kommunen kan vente.',
    'Vi vurderer, at kommunen kan vente.',
  ],
  [
    'Det skal sendes, og din kone skal skrive under.',
    'I skal sende det, og din kone skal skrive under.',
    'Du skal sende det, og din kone skal skrive under.',
  ],
  [
    'Hjælpen ydes af to personer, hvoraf den ene kommer herfra.',
    'To personer yder hjælpen, hvoraf den ene kommer herfra.',
    'To personer, hvoraf den ene kommer herfra, yder hjælpen.',
  ],
  [
    'Pladser tildeles virksomheder med cvr-nummer.',
    'Vi tildeler virksomheder pladser med cvr-nummer.',
    'Vi giver pladser til virksomheder med cvr-nummer.',
  ],
  [
    'Har du allergi, bedes du udfylde skemaet, så vi ved det.',
    'Har du allergi, så udfyld skemaet, så vi ved det.',
    'Har du allergi, skal du udfylde skemaet, så vi ved det.',
  ],
  ['Det forudsættes, at vi har dit svar.', 'Vi forudsætter, at vi har dit svar.', 'Det kræver, at vi har dit svar.'],
  [
    'De står i protokollen, og derfor skriver vi til Dem.',
    'De står i protokollen, og derfor skriver vi til dig.',
    'Du står i protokollen, og derfor skriver vi til dig.',
  ],
  [
    'Forslag til mad modtages med glæde.',
    'Vi modtager forslag til mad med glæde.',
    'Vi modtager med glæde forslag til mad.',
  ],
];

describe('A rewritten sentence that is read again', () => {
  const { language } = artefacts;
  const isSound = (before: string, after: string) => language.staysSound(before, language.tokens(before), after);

  for (const [before, broken, sound] of cases) {
    it(broken, () => {
      assert.equal(isSound(before, broken), false);
      assert.equal(isSound(before, sound), true);
      assert.equal(isSound(broken, broken), true, 'what was broken before is not the rewrite that breaks it');
    });
  }
});
