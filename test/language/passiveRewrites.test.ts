import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/engine/apply.ts';
import { Checker } from '../../server/src/engine/checker.ts';
import { artefacts } from '../danish.ts';

/** A sentence, and what the first passive in it may be rewritten to; an empty list where only an explanation is right. */
const cases: [sentence: string, rewrites: string[]][] = [
  ['Ansøgningen behandles af Ungecentret inden 4 uger.', ['Ungecentret behandler ansøgningen inden 4 uger.']],
  ['Børnene hentes af bussen klokken 8.', ['Bussen henter børnene klokken 8.']],
  ['Herefter træffes der afgørelse.', ['Herefter træffer vi afgørelse.', 'Herefter træffer kommunen afgørelse.']],
  [
    'Skemaet skal indsendes senest 1. maj.',
    ['Du skal indsende skemaet senest 1. maj.', 'Du skal sende skemaet senest 1. maj.'],
  ],
  [
    'Hvis skemaet ikke indsendes, lukker vi sagen.',
    ['Hvis du ikke indsender skemaet, lukker vi sagen.', 'Hvis du ikke sender skemaet, lukker vi sagen.'],
  ],
  ['Det er besluttet at lukke stien.', ['Vi har besluttet at lukke stien.', 'Kommunen har besluttet at lukke stien.']],
  ['Sagen bliver afgjort i maj.', ['Vi afgør sagen i maj.', 'Kommunen afgør sagen i maj.']],
  [
    'Der henvises til vedlagte bilag.',
    ['Se vedlagte bilag.', 'Vi henviser til vedlagte bilag.', 'Kommunen henviser til vedlagte bilag.'],
  ],
  ['Du bedes udfylde skemaet.', ['Udfyld skemaet.', 'Vil du udfylde skemaet?']],
  ['Yderligere information kan indhentes på hjemmesiden.', ['Du kan indhente yderligere information på hjemmesiden.']],
  ['Der skal foretages anmeldelse af jordflytning.', ['Du skal foretage anmeldelse af jordflytning.']],
  ['Tildelt plads skal accepteres inden 14 dage.', []],
  [
    'Brønden skal tømmes mindst en gang om året af en autoriseret kloakmester.',
    ['En autoriseret kloakmester skal tømme brønden mindst en gang om året.'],
  ],
  ['Vi beder om, at der ikke rykkes for svar.', []],
  ['Såfremt forholdene bringes i orden, lukker vi sagen.', []],
  ['Såfremt udgifterne falder, og dette dokumenteres, kan du søge igen.', []],
  ['Brochuren anbefaler, at taget efterses hvert år.', []],
  ['Din arbejdsgiver har oplyst, at der kan tilbydes skånearbejde.', []],
  ['Lægen skriver, at behandlingen afsluttes i juni.', []],
  ['Vi har fået oplyst, at lejemålet opsiges i maj.', []],
  ['Første gang skal du oprettes som låner, og det gør du på nettet.', []],
  ['Klagen går til kommunen, som sender den videre, hvis afgørelsen fastholdes.', []],
  ['Passet betales ved bestillingen.', []],
  ['Gebyret betales ved bestillingen.', ['Du skal betale gebyret ved bestillingen.']],
];

/** Sentences without a passive: deponents, genitives, states and the active perfect. */
const silent = [
  'Reglerne findes i loven.',
  'Vi mødes på rådhuset på mandag.',
  'Det lykkedes os at finde en plads.',
  'Jeg synes, at det er godt.',
  'Kommunens skoler er åbne.',
  'Borgernes spørgsmål er vigtige.',
  'Du bliver syg af det.',
  'Vi er kommet hjem.',
  'Det skyldes vejret.',
  'Huset er gammelt.',
  'Deres børn går i skole.',
  'Det er ligeledes indgået i vurderingen.',
];

describe('Rewrites that a reader asked for', () => {
  const standard = artefacts.policies.get('standard')!;
  const checker = new Checker({
    language: artefacts.language,
    dictionaries: [],
    measures: [],
    kinds: [],
    documentRules: [],
    grammar: artefacts.grammar,
    policy: standard,
    standard,
    levels: [],
    ignoredWords: [],
    messages: 'da',
  });
  const passives = (text: string) =>
    checker.check(text, 'plaintext').findings.filter(({ rule }) => rule.startsWith('passiv-'));

  for (const [sentence, rewrites] of cases) {
    it(sentence, () => {
      const [finding] = passives(sentence);
      assert.ok(finding, 'nothing was found');
      assert.deepEqual(
        finding.fixes.map(({ edits }) => applyEdits(sentence, edits)),
        rewrites,
      );
      assert.ok(finding.fixes.every(({ safe }) => !safe));
    });
  }

  it('address the reader as the rest of the document does', () => {
    const duty = 'Skemaet skal indsendes senest 1. maj.';
    const first = (text: string) => passives(text)[0]!.fixes.map(({ edits }) => applyEdits(text, edits).split('.')[0]);
    assert.deepEqual(first(duty), ['Du skal indsende skemaet senest 1', 'Du skal sende skemaet senest 1']);
    assert.deepEqual(first(`${duty} Husk jeres pas.`), [
      'I skal indsende skemaet senest 1',
      'I skal sende skemaet senest 1',
    ]);
    assert.deepEqual(first(`${duty} Vi har fået Deres brev.`), [
      'De skal indsende skemaet senest 1',
      'De skal sende skemaet senest 1',
    ]);
    assert.deepEqual(first(`${duty} Husk dit pas. Husk jeres pas.`), []);
  });

  it('name the sender as the rest of the document does', () => {
    const sent = 'Skemaerne gennemgås i maj.';
    const offered = (text: string) =>
      passives(text).flatMap(({ fixes }) => fixes.map(({ edits, title }) => [title, applyEdits(text, edits)] as const));
    const starts = (text: string) => offered(text).map(([, fixed]) => fixed.split(' ')[0]);
    assert.deepEqual(starts(sent), ['Vi', 'Kommunen']);
    assert.deepEqual(starts(`${sent} Ring til os.`), ['Vi']);
    assert.deepEqual(starts(`${sent} Jeg glæder mig til at se jer.`), ['Jeg']);
    assert.match(offered(`${sent} Jeg glæder mig til at se jer.`)[0]![0], /^Hvis det er dig selv: »Jeg gennemgår/);
    assert.deepEqual(starts(`${sent} Jeg har talt med dig, og vi aftalte det.`), ['Vi']);
    assert.deepEqual(starts(`${sent} Hvornår får jeg svar?`), ['Vi', 'Kommunen']);
  });

  it('bring in no sender where the document tells who did it', () => {
    const told: [sentence: string, other: string][] = [
      ['Der er foretaget to målinger på naboens ejendom.', 'Målingerne blev foretaget af en ekstern konsulent.'],
      ['Legepladsen renoveres i uge 42.', 'Arbejdet udføres af et lokalt firma.'],
      ['De rengøres hver morgen, og affaldet fjernes.', 'Toiletterne tømmes af entreprenøren.'],
      ['Der opkræves et gebyr.', 'Sagen behandles af Familieretshuset.'],
      ['Virksomhederne kontrolleres stikprøvevis.', 'Kontrollen foretages af Miljøtilsynet.'],
      ['Der undervises i regler og tegn.', 'Børnene uddannes af politiets færdselsafdeling.'],
      ['Vinduerne udskiftes i maj.', 'Arbejdet foretages af Byg & Bad A/S.'],
      ['Vinduerne udskiftes i maj.', 'Arbejdet foretages af Tømrerfirmaet Bro & Søn.'],
      ['Ansøgningen er imødekommet delvist.', 'Kulturudvalget har drøftet ansøgningen.'],
      ['Ejendommen vil blive besøgt inden for to dage.', 'Bekæmpelsen varetages af firmaet Nordgnaver ApS.'],
      ['Renten beregnes herefter hver måned.', 'Kravet overgives til Gældsstyrelsen.'],
      ['Fastholdes afgørelsen, får du besked.', 'Klagen går til Udbetaling Danmark, som vurderer sagen igen.'],
      ['Ved fordelingen prioriteres aktiviteter for børn.', 'Tiderne fordeles af Fritidsrådet.'],
      ['Der arbejdes på hverdage.', 'Gravearbejdet udføres af entreprenørfirmaet Muld & Grus.'],
      ['Gælden kan inddrives ved lønindeholdelse.', 'Betales kravet ikke, går det til Gældsstyrelsen.'],
      ['Der serveres kaffe.', 'Museet har åbent om søndagen.'],
      ['Startnumre udleveres fra kl. 8.', 'Cykelklubben er glad for turen.'],
      ['Lønnen udbetales som normalt.', 'Din arbejdsgiver søger refusion.'],
      ['Godkendes projektet, begynder det i maj.', 'Svarene vil blive forelagt udvalget af direktøren.'],
      ['Vedtages planen, gælder den fra maj.', 'Planen vil blive forelagt byrådet af direktøren.'],
      ['Der opkræves et gebyr.', 'Klagen sendes via Klageportalen, hvor den behandles af nævnet.'],
      ['Her blev det konstateret, at lyden er svag.', 'Apparatet er kontrolleret af hørecenteret.'],
      ['Klagen behandles inden for seks måneder.', 'Der kan klages til Datatilsynet.'],
      ['Satserne reguleres hvert år.', 'Ministeriet har lavet nye regler.'],
      ['Ansøgninger behandles to gange om året.', 'Fonden støtter projekter.'],
      ['Vejen spærres om natten.', 'Entreprenøren er i gang.'],
      ['Det blev besluttet at yde tilskud.', 'Ansøgningen blev behandlet af Idrætsudvalget.'],
    ];
    for (const [sentence, other] of told) {
      for (const text of [`${sentence} ${other}`, `${other} ${sentence}`]) {
        const changed = passives(text)
          .flatMap(({ fixes }) => fixes.map(({ edits }) => applyEdits(text, edits)))
          .filter((fixed) => /(?<!\p{L})(?:vi|kommunen)(?!\p{L})/iu.test(fixed));
        assert.deepEqual(changed, [], text);
      }
      const apart = `${sentence}\n\nVores adresse er Torvet 1.\n\n${other}`;
      assert.ok(
        passives(apart).some(({ fixes }) => fixes.length > 0),
        apart,
      );
    }
  });

  it('bring in no sender for what is built on the conditions of a permit', () => {
    const offered = (intro: string) =>
      passives(`${intro}\n\n- Den nye sti anlægges i maj.`).flatMap(({ fixes }) =>
        fixes.map(({ title }) => /»(\S+)/.exec(title)![1]),
      );
    assert.deepEqual(offered('Sådan foregår arbejdet:'), ['Vi', 'Kommunen']);
    assert.deepEqual(offered('Godkendelsen har disse vilkår:'), []);
  });

  it('bring in the sender for the case, whoever else the paragraph is about', () => {
    const text = 'Din læge har sendt en attest. Sagen behandles nu.';
    assert.deepEqual(
      passives(text).flatMap(({ fixes }) => fixes.map(({ edits }) => applyEdits(text, edits))),
      [
        'Din læge har sendt en attest. Vi behandler nu sagen.',
        'Din læge har sendt en attest. Kommunen behandler nu sagen.',
      ],
    );
  });

  it('bring in neither sender nor reader where the paragraph tells what people do', () => {
    const fixes = (text: string) => passives(text).flatMap((finding) => finding.fixes);
    const told = 'Vasketider bookes på tavlen. Beløbet overføres inden den 1. maj.';
    assert.notDeepEqual(fixes(`Husk din nøgle. ${told}`), []);
    assert.deepEqual(fixes(`Beboerne deler et vaskehus. ${told}`), []);
  });

  it('bring in no reader for what the reader may lose, nor for what a neighbour builds', () => {
    const fixes = (text: string) => passives(text).flatMap((found) => found.fixes.map(({ title }) => title));
    const notice = 'Pladsen kan opsiges med en måneds varsel. Du kan ringe.';
    assert.ok(fixes(notice).some((title) => title.includes('Du kan opsige')));
    assert.ok(!fixes(`Din søn kan miste sin plads. ${notice}`).some((title) => title.includes('Du kan opsige')));
    const works = 'Byggeriet må ikke påbegyndes, før du har hørt fra os.';
    assert.ok(fixes(works).some((title) => title.includes('Du må ikke')));
    assert.ok(!fixes(`Ansøgeren har sendt tegninger. ${works}`).some((title) => title.includes('Du må ikke')));
  });

  it('ask no parents to do what children do', () => {
    const offered = (greeting: string) =>
      passives(`${greeting} Tidslinjen er kort. Bøjlen skal bruges hver nat. I kan ringe.`);
    const texts = (greeting: string) => offered(greeting).flatMap(({ fixes }) => fixes.map(({ title }) => title));
    assert.ok(texts('Kære Karen og Lars.').some((title) => title.includes('I skal bruge bøjlen')));
    assert.ok(!texts('Kære forældre til Alma.').some((title) => title.includes('I skal bruge bøjlen')));
  });

  it('bring in no reader for what another has the duty of', () => {
    const fixes = (text: string) => passives(text).flatMap((finding) => finding.fixes);
    const told = 'Den skal underskrives senest den 1. maj.';
    assert.notDeepEqual(fixes(`Her er attesten. ${told}`), []);
    assert.deepEqual(fixes(`Lægen skal udfylde attesten. ${told}`), []);
  });

  it('bring in no »vi« in minutes that speak of »udvalget«', () => {
    const told = 'Dagsordenen blev godkendt.';
    const fixes = (text: string) => passives(text).flatMap((finding) => finding.fixes);
    assert.notDeepEqual(fixes(`Referat\n\n${told}`), []);
    assert.deepEqual(fixes(`Referat\n\n${told}\n\nUdvalget ser på budgettet til maj.`), []);
  });

  it('bring in no sender for a thing that somebody named sees to in another paragraph', () => {
    const fixes = (text: string) => passives(text).flatMap((finding) => finding.fixes);
    const driven = 'Vi skriver til dig.\n\nMaden køres ud mandag og torsdag.';
    assert.notDeepEqual(fixes(driven), []);
    assert.equal(fixes(`Fra i dag leveres din mad af Køkken Syd.\n\n${driven}`).length, 1);
  });

  it('bring in no sender for what those do who were inspected', () => {
    const starts = (text: string) =>
      passives(text).flatMap(({ fixes }) => fixes.map(({ title }) => /»(\S+)/.exec(title)![1]));
    const daily = 'Maden tilberedes på stedet. Dokumentationen blev gennemgået.';
    assert.deepEqual(starts(daily), ['Vi', 'Kommunen', 'Vi', 'Kommunen']);
    assert.deepEqual(starts(`Tilsynsbesøget var uanmeldt. ${daily}`), ['Vi', 'Kommunen']);
  });

  it('bring in no reader where the document gives its duties to somebody else', () => {
    const duty = 'Boderne skal ryddes inden klokken 15.';
    const first = (text: string) => passives(text)[0]!.fixes.map(({ edits }) => applyEdits(text, edits));
    assert.equal(first(duty).length, 1);
    assert.deepEqual(first(`${duty} Affald medtages af den handlende.`), []);
    assert.deepEqual(first(`${duty}\n\nEjere af boder kan søge om strøm.`), []);
    assert.equal(first(`${duty} Ejere af boder kan søge om strøm. Husk dit bevis.`).length, 1);
    const condition = 'Overholdes fristen ikke, skriver vi til dig igen.';
    assert.equal(first(condition).length, 1);
    assert.deepEqual(first(`${condition} Ejeren af huset er anmodet om at dæmpe støjen.`), []);
  });

  it('bring in only those that the document tells of', () => {
    const actors = (...sentences: string[]) =>
      passives(sentences.join(' ')).flatMap(({ fixes }) =>
        fixes.map(({ title }) => /»(?:Du|Vi|Kommunen|Jeg)/.exec(title)?.[0]),
      );
    const others = ['Porten er grøn.', 'Vejen er smal.', 'Byen er stor.', 'Søen er dyb.'];
    assert.deepEqual(actors('Sagen afgøres i maj.'), ['»Vi', '»Kommunen']);
    assert.deepEqual(actors('Sagen afgøres i maj.', ...others), ['»Vi']);
    assert.deepEqual(actors('Sagen afgøres i maj.', 'Kommunen har set på huset.', ...others), ['»Vi', '»Kommunen']);
    assert.deepEqual(actors('Nøglen skal afleveres i maj.', ...others), []);
    assert.deepEqual(actors('Nøglen skal afleveres i maj.', 'Husk din taske.', ...others), ['»Du']);
    assert.deepEqual(actors('Udgiften fordeles ligeligt.', 'Jeg tog billeder.', ...others), ['»Jeg']);
    assert.deepEqual(actors('Udgiften fordeles ligeligt.', 'Jeg tog billeder.', 'Referent: Bo.', ...others), []);
    assert.deepEqual(actors('Udgiften fordeles ligeligt.\n\nJeg tog billeder.', ...others), []);
  });

  for (const sentence of silent) {
    it(`finds none in: ${sentence}`, () => assert.deepEqual(passives(sentence), []));
  }
});
