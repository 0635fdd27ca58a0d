import assert from 'node:assert/strict';
import { loadDictionary } from '../../server/src/dictionary/load.ts';
import { danish } from '../danish.ts';
import { checkerOf, fixed } from '../phrases.ts';

const entry = (fields: string) => checkerOf(`  - { id: x, ${fields}, why: w, examples: [{ bad: x }] }\n`);

/** Fields of an entry, then before → after. */
const cases: [fields: string, examples: [before: string, after: string][]][] = [
  [
    'avoid: "i medfør af", write: efter',
    [
      ['Vi gør det i medfør af loven.', 'Vi gør det efter loven.'],
      ['I medfør af loven gør vi det.', 'Efter loven gør vi det.'],
      ['I MEDFØR AF LOVEN', 'EFTER LOVEN'],
      ['Vi gør det i  medfør\naf loven.', 'Vi gør det efter loven.'],
      ['Medfør af fejl.', 'intet fund'],
    ],
  ],
  [
    'avoid: "på grund af ,? at", write: [", fordi", fordi]',
    [
      ['Vi lukker på grund af, at det sner.', 'Vi lukker, fordi det sner.'],
      ['Vi lukker på grund af at det sner.', 'Vi lukker fordi det sner.'],
    ],
  ],
  [
    'avoid: "inden for rammerne af", write: inden for',
    [
      ['Vi bygger inden for rammerne af planen.', 'Vi bygger inden for planen.'],
      ['Vi bygger indenfor rammerne af planen.', 'Vi bygger inden for planen.'],
    ],
  ],
  [
    'avoid: "{gøre} [#pronoun?] rede for", write: "{forklare} [1]"',
    [
      ['Gør rede for sagen.', 'Forklar sagen.'],
      ['Gør du rede for sagen, så ring.', 'Forklarer du sagen, så ring.'],
      ['Du gør rede for sagen.', 'Du forklarer sagen.'],
    ],
  ],
  [
    'avoid: [", med ændringer", ", med ændringer,"], write: ""',
    [
      ['Loven, lov nr. 12, med ændringer, gælder.', 'Loven, lov nr. 12 gælder.'],
      ['Vi følger loven, med ændringer.', 'Vi følger loven.'],
    ],
  ],
  [
    'avoid: ", så vidt det er muligt", write: "om muligt"',
    [['Kom til tiden, så vidt det er muligt.', 'Kom til tiden om muligt.']],
  ],
  [
    'avoid: "evt.", write: "{eventuel}"',
    [
      ['Tegn evt. servitutter ind.', 'Tegn eventuelle servitutter ind.'],
      ['Vi ser evt. regnskab.', 'Vi ser eventuelt regnskab.'],
      ['Vi ser dit evt. regnskab.', 'Vi ser dit eventuelle regnskab.'],
      ['Vi ser evt. rampe.', 'Vi ser eventuel rampe.'],
      ['Vi betaler evt. hjem.', 'intet forslag'],
    ],
  ],
  [
    'avoid: "{fremsende}", write: "{sende}"',
    [
      ['Vi fremsendte det.', 'Vi sendte det.'],
      ['Det fremsendes.', 'Det sendes.'],
      ['Det blev fremsendt.', 'Det blev sendt.'],
      ['Fremsend det.', 'Send det.'],
      ['Fremsendelse sker.', 'intet fund'],
    ],
  ],
  [
    'avoid: "{anmode} om", write: "{bede} om"',
    [
      ['Vi anmoder om svar.', 'Vi beder om svar.'],
      ['Vi anmodede om svar.', 'Vi bad om svar.'],
      ['Vi har anmodet om svar.', 'Vi har bedt om svar.'],
    ],
  ],
  [
    'avoid: "{foretage} [#pronoun? #adverb?] (en|den)? {vurdering} af", write: "{vurdere} [1]"',
    [
      ['Vi foretager en vurdering af sagen.', 'Vi vurderer sagen.'],
      ['Vi foretager ikke en vurdering af sagen.', 'Vi vurderer ikke sagen.'],
      ['Herefter foretager vi nu vurderingen af sagen.', 'Herefter vurderer vi nu sagen.'],
      ['Vi har foretaget en vurdering af sagen.', 'Vi har vurderet sagen.'],
    ],
  ],
  [
    'avoid: "({foretage}|{udføre}) en {vurdering} af", write: "{vurdere}"',
    [
      ['Vi udførte en vurdering af sagen.', 'Vi vurderede sagen.'],
      ['Vi foretog en vurdering af sagen.', 'Vi vurderede sagen.'],
    ],
  ],
  [
    'avoid: "{klage/substantiv}", write: "{besked}"',
    [
      ['Din klage kom.', 'Din besked kom.'],
      ['Klagerne kom.', 'Beskederne kom.'],
    ],
  ],
  [
    'avoid: "under forudsætning af at", write: hvis',
    [
      ['Vi kommer under forudsætning af, at du kan.', 'Vi kommer hvis du kan.'],
      ['Vi kommer under forudsætning af at du kan.', 'Vi kommer hvis du kan.'],
    ],
  ],
  [
    'avoid: "hverken * eller", write: ikke',
    [
      ['Vi har hverken tid eller lyst.', 'Vi har ikke lyst.'],
      ['Vi har hverken tid, penge eller lyst.', 'intet fund'],
    ],
  ],
  [
    'avoid: "^endvidere", write: desuden',
    [
      ['Endvidere skal du komme.', 'Desuden skal du komme.'],
      ['Du skal endvidere komme.', 'intet fund'],
    ],
  ],
  [
    'avoid: "mv$", write: "og så videre"',
    [
      ['Stole mv', 'Stole og så videre'],
      ['Stole mv her', 'intet fund'],
    ],
  ],
  [
    'avoid: "handicappede &(skal|kan)", write: "mennesker med handicap"',
    [
      ['Handicappede skal kunne komme ind.', 'Mennesker med handicap skal kunne komme ind.'],
      ['Handicappede børn kan komme ind.', 'intet fund'],
    ],
  ],
  [
    'avoid: "m.v.", write: "og lignende"',
    [
      ['Vi køber stole m.v.', 'Vi køber stole og lignende.'],
      ['Vi køber stole m.v. Kom i morgen.', 'Vi køber stole og lignende. Kom i morgen.'],
      ['Vi køber stole m.v. i dag.', 'Vi køber stole og lignende i dag.'],
    ],
  ],
  [
    'avoid: "[skemaet] bedes udfyldt", write: "Udfyld [1]"',
    [
      ['Skemaet bedes udfyldt.', 'Udfyld skemaet.'],
      ['Nu bedes det.', 'intet fund'],
    ],
  ],
  [
    'avoid: "[#number kr.] (erlægges|betales)", write: "betal [1]"',
    [
      ['50 kr. betales.', 'Betal 50 kr.'],
      ['50 kr. betales i dag.', 'Betal 50 kr. i dag.'],
    ],
  ],
  [
    'avoid: "SEL", exactCase: true, write: serviceloven',
    [
      ['Efter SEL § 41 kan du søge.', 'Efter serviceloven § 41 kan du søge.'],
      ['SEL gælder.', 'Serviceloven gælder.'],
      ['En sel til hesten.', 'intet fund'],
    ],
  ],
  [
    'avoid: "(hermed|herved)", write: ""',
    [
      ['Vi sender dig hermed et brev.', 'Vi sender dig et brev.'],
      ['Hermed sender vi et brev.', 'intet forslag'],
      ['Hermed et brev.', 'Et brev.'],
      ['Vi skriver (hermed i dag).', 'Vi skriver (i dag).'],
      ['Vi skriver (i dag hermed).', 'Vi skriver (i dag).'],
      ['Vi skriver (hermed).', 'intet forslag'],
    ],
  ],
  [
    'avoid: "I bedes", write: "I skal"',
    [
      ['Så bedes det. Nu ved I bedes.', 'Så bedes det. Nu ved I skal.'],
      ['Det i bedes.', 'intet fund'],
    ],
  ],
  [
    'avoid: "#number dage", write: "{dag}"'.replace('"{dag}"', 'snart'),
    [
      ['Kom om 14 dage.', 'Kom om snart.'],
      ['Kom om tre dage.', 'Kom om snart.'],
    ],
  ],
  ['avoid: "og/eller", write: eller', [['Ring og/eller skriv.', 'Ring eller skriv.']]],
  [
    'avoid: "{vedrøre}", unless: "{vedrøre} (dig|jer)", write: "{handle} om"',
    [
      ['Brevet vedrører skolen.', 'Brevet handler om skolen.'],
      ['Brevet vedrører dig.', 'intet fund'],
    ],
  ],
  [
    'avoid: "snarest muligt", unlessNear: [time], advice: Skriv en dato.',
    [
      ['Du hører fra os snarest muligt.', 'intet forslag'],
      ['Du hører fra os snarest muligt og senest 3. maj.', 'intet fund'],
      ['Du hører fra os snarest muligt. Det bliver inden 14 dage.', 'intet fund'],
    ],
  ],
  [
    'avoid: "der er tale om", write: det er',
    [
      ['Der er tale om en fejl.', 'Det er en fejl.'],
      ['Der er imidlertid tale om en fejl.', 'intet forslag'],
      ['Der er i den forbindelse også tale om en fejl.', 'intet forslag'],
      ['Der er ikke tale om en fejl.', 'intet fund'],
      ['Der er, desværre, tale om en fejl.', 'intet fund'],
    ],
  ],
];

describe('The pattern notation', () => {
  for (const [fields, examples] of cases) {
    describe(fields, () => {
      const checker = entry(fields);
      for (const [before, after] of examples)
        it(`${before} → ${after}`, () => assert.equal(fixed(checker, before), after));
    });
  }

  it('leaves quotations, titles of laws and merge fields alone', () => {
    const checker = entry('avoid: "i medfør af", write: efter');
    assert.equal(fixed(checker, 'Loven siger »i medfør af § 4«.'), 'intet fund');
    assert.equal(fixed(checker, 'Se lov om støtte i medfør af EU-retten.'), 'intet fund');
    assert.equal(fixed(checker, 'Se «i medfør af».'), 'intet fund');
    assert.equal(fixed(entry('avoid: "i * af", write: efter'), 'Vi gør det i «Grund» af loven.'), 'intet forslag');
  });

  it('finds a wording around an adverb that is a finding of its own, but not around another wording', () => {
    const found = (entries: string, text: string) =>
      checkerOf(entries)
        .check(text, 'plaintext')
        .findings.map(({ rule }) => rule);
    const wide = `  - { id: vid, avoid: "der er tale om", write: det er, why: w, examples: [{ bad: x }] }\n`;
    const adverb = `${wide}  - { id: biord, avoid: endvidere, write: også, why: w, examples: [{ bad: x }] }\n`;
    assert.deepEqual(found(adverb, 'Der er endvidere tale om en fejl.'), ['vid', 'biord']);
    const narrow = `${wide}  - { id: smal, avoid: tale om, advice: a, why: w, examples: [{ bad: x }] }\n`;
    assert.deepEqual(found(narrow, 'Der er også tale om en fejl.'), ['smal']);
  });

  it('reaches into markup but never breaks it', () => {
    const checker = entry('avoid: "i medfør af", write: efter');
    assert.equal(fixed(checker, '<p>i medf&oslash;r&nbsp;af loven</p>', 'html'), '<p>efter loven</p>');
    assert.equal(fixed(checker, 'Det er **i medfør af** loven.', 'markdown'), 'Det er **efter** loven.');
    assert.equal(fixed(checker, 'i med\u00ADfør af loven'), 'efter loven');
    assert.equal(fixed(checker, '<p>i <b>medfør</b> af loven</p>', 'html'), 'intet forslag');
  });
});

describe('One-word alternatives', () => {
  const edges = (avoid: string) => {
    const text = `group: g\ntitle: { da: G, en: G }\nabout: { da: G, en: G }\nvalue: klarhed\nprinciples: [let-at-forstå]\nentries:
  - { id: x, avoid: "${avoid}", advice: a, why: w, examples: [{ bad: x }] }\n`;
    const { dictionary } = loadDictionary([{ file: 'x.yaml', text }], danish, new Set(['let-at-forstå']));
    return dictionary.automaton.edges.length;
  };

  it('cost no more than one word', () => {
    assert.equal(edges('({brev}|{mail}) [(er|var|(kan|skal))] åben'), edges('{brev} er åben'));
  });
});
