import assert from 'node:assert/strict';
import { danish } from '../danish.ts';

/** Each text is written with | where a sentence ends and the next begins. */
const cases = [
  'Vi har modtaget din ansøgning.|Du får svar senest den 3. maj.|Hav tålmodighed.',
  'Mødet er mandag den 4. maj kl. 12.30 i lokale 2.|Kom gerne.',
  'Afgørelsen følger af § 41, stk. 2, nr. 4, i serviceloven.|Du kan klage.',
  'Vi skriver til dig, jf. § 19.|Du har 14 dage.',
  'Skriv til P. Hansen eller H.C. Andersen.|De svarer dig.',
  'Læs mere på www.kommune.dk.|Skriv til post@kommune.dk.|Ring, hvis du er i tvivl!|Kan du ikke komme?|Så sig til.',
  'Du får 1.250,50 kr. om måneden.|Beløbet stiger 1.1.2027.',
  'Det gælder stole, borde m.v.|Du skal selv hente dem.',
  'Det gælder stole, borde m.v. fra skolen.',
  'Reglerne gælder fx cykler, biler osv. i hele byen.|Slut.',
  'Hun sagde: »Kom ind.«|Han gik.',
  'Du skal sende f.eks. lønsedler, dvs. de tre seneste.|Ellers ikke.',
  'Fra den 1. Klasse til 9. klasse er der SFO.',
  'Sagen begyndte i 2024.|Den sluttede i 2026.',
  'Prisen er pr. 1. januar 2026 på 300 kr.|Den stiger ikke.',
  'Er du i tvivl (se bilag 2).|Så ring.',
  'Vent …|Vi kommer!',
  'Bilag A.|Bilag B.',
  'Se litra A.|Se derefter litra B.',
  'Vi skifter vinduer i blok C.|Vinduerne er gamle.',
  'Det er vundet af Byg & Bad A/S.|Vejen spærres i juni.',
  'Prisen er kr. 500 om året.|Du betaler 500 kr.|Vi sender en regning.',
  'Det tager min. 30 min.|Vi ringer til dig.',
  'Du har adr. Torvegade 3, lejl. A, omkr. Odense, svt. Region Syd.',
  'Du bor Torvegade 3, 1. th.|Vi kommer d. 3. okt. 2026 kl. 10.|Du kan også komme d. 4. nov.|Ring først.',
  'Se s. 4, § 5, stk. 2, og kap. 3.|Der er 3 stk.|Tag dem alle.',
  'Vi har lukket p.t.|Lejen er 4.000 kr. pr. md.|Prisen stiger 2 pct. 3 år endnu.',
  'Kan du ikke komme, ringer I.|Du får så en ny tid.|Spørg I. Hansen i skolen.',
  'Kære Ane',
];

describe('Danish sentences', () => {
  for (const text of cases) {
    it(text, () => {
      const parts = text.split('|');
      const joined = parts.join(' ');
      const found = danish.sentences(joined).map(({ start, end }) => joined.slice(start, end));
      assert.deepEqual(found, parts);
    });
  }
});

describe('Danish tokens', () => {
  const words = (text: string) => danish.tokens(text).map(({ start, end }) => text.slice(start, end));
  const kinds = (text: string) => danish.tokens(text).map(({ kind }) => kind);

  it('keep abbreviations, hyphens and apostrophes together', () => {
    assert.deepEqual(words("Jf. bl.a. e-mail, covid-19 og A4's m.v."), [
      'Jf.',
      'bl.a.',
      'e-mail',
      ',',
      'covid-19',
      'og',
      "A4's",
      'm.v.',
    ]);
  });

  it('see numbers, dates and paragraphs', () => {
    assert.deepEqual(words('§ 41, 1.250,50 kr. d. 1/5-26 kl. 9.30'), [
      '§',
      '41',
      ',',
      '1.250,50',
      'kr.',
      'd.',
      '1/5-26',
      'kl.',
      '9.30',
    ]);
  });

  it('take URLs, addresses, paths, files and merge fields as one word that nothing reads', () => {
    for (const address of [
      'https://www.kommune.dk/a-b?c=d',
      'www.kommune.dk',
      'kommune.dk/affald',
      'post@kommune.dk',
      'skema_2.pdf',
      'G:\\Sager\\Fremsendt\\skema.docx',
      'c:\\temp',
      '\\\\server\\fælles\\fremsendt',
      '/borger/fremsendt',
      './fremsendt',
      '../fremsendt/x',
      '~/fremsendt',
    ]) {
      assert.deepEqual(kinds(`Se ${address}.`), ['word', 'opaque', 'punctuation'], address);
    }
  });

  it('take no slash between words for a path', () => {
    for (const text of [
      'og/eller',
      '5 kr./måned',
      'hvis / når',
      '/Jens Hansen',
      'ja/nej/ved ikke',
      'd. 1/5 2026',
      'c: d',
    ]) {
      assert.ok(!kinds(`Skriv ${text}.`).includes('opaque'), text);
    }
  });
});
