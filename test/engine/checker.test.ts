import assert from 'node:assert/strict';
import { fixAll } from '../../server/src/engine/fixAll.ts';
import { lixBand, withLix } from '../../server/src/engine/metrics.ts';
import { MAX_TEXT, refusal } from '../../server/src/engine/refusal.ts';
import { analyse } from '../../server/src/engine/sentence.ts';
import { loadProject } from '../../server/src/project/project.ts';
import { noProposals } from '../../server/src/rules/proposal.ts';
import type { SentenceRule } from '../../server/src/rules/rule.ts';
import { artefacts, danish } from '../danish.ts';

const project = (yaml = '', settings = {}) =>
  loadProject(artefacts, { messages: 'da', ...settings }, async (path) =>
    path === 'klartekst.yaml' ? yaml : undefined,
  );
const rules = async (text: string, language = 'markdown', yaml = '', settings = {}) =>
  (await project(yaml, settings)).checker.check(text, language).findings.map(({ rule }) => rule);

describe('LIX', () => {
  const metrics = async (text: string, language = 'markdown') =>
    (await project()).checker.check(text, language).metrics;

  it('is words per sentence plus the percentage of long words', async () => {
    const { words, longWords, sentences, lix } = await metrics('Kommunen har modtaget brevet. Vi svarer dig snart.\n');
    assert.deepEqual({ words, longWords, sentences, lix }, { words: 8, longWords: 2, sentences: 2, lix: 29 });
  });

  it('is not moved by headings, addresses, numbers, dates, abbreviations and lists', async () => {
    const { lix } = await metrics('Kommunen har modtaget brevet. Vi svarer dig snart.\n');
    const text = `# Sagsbehandlingstid for byggetilladelser

Vi svarer dig snart. Kommunen har modtaget brevet.

- bygningstegninger
- ejendomsoplysninger

| Byggesag | Beliggenhed |
|---|---|
| 1234567 | Hovedvejen |
`;
    assert.equal((await metrics(text)).lix, lix);
    const dates = await metrics('Vi svarer den 3. maj 2026 kl. 12.30, jf. § 4, stk. 2. Du kan komme.');
    assert.equal(dates.sentences, 2);
  });

  it('has five bands, and none without a sentence', () => {
    assert.deepEqual([24, 34, 44, 54, 55].map(lixBand), ['veryEasy', 'easy', 'medium', 'hard', 'veryHard']);
    assert.equal(withLix({ words: 0, longWords: 0, sentences: 0 }).lix, undefined);
  });
});

describe('Long sentences and words', () => {
  const long = (words: number) =>
    `Du ${Array(words - 2)
      .fill('og')
      .join(' ')} jeg.`;

  it('have levels by their length', async () => {
    const { checker } = await project();
    const level = (text: string) =>
      checker.check(text, 'plaintext').findings.find(({ rule }) => rule === 'lang-saetning')?.level;
    assert.deepEqual(
      [25, 26, 35, 36].map((words) => level(long(words))),
      [undefined, 'information', 'information', 'warning'],
    );
  });

  it('follow the limits of the project', async () => {
    assert.ok((await rules(long(12), 'plaintext', 'limits: { sentenceWords: 10 }')).includes('lang-saetning'));
    assert.ok(
      (await rules('Et specialbørnehavetilbud.', 'plaintext', 'limits: { wordLetters: 15 }')).includes('langt-ord'),
    );
  });

  it('keep to a limit that is raised above the next', async () => {
    assert.deepEqual(await rules(long(38), 'plaintext', 'limits: { sentenceWords: 40 }'), []);
    const { checker } = await project('limits: { sentenceWords: 30, sentenceWordsWarning: 28 }');
    assert.equal(checker.check(long(29), 'plaintext').findings[0]?.level, 'warning');
  });

  it('count a merge field as one word and leave headings alone', async () => {
    assert.ok(!(await rules(`# ${long(40)}\n`)).includes('lang-saetning'));
    assert.ok(
      !(
        await rules('Kære «Fornavn Mellemnavn Efternavn», du kan komme.', 'plaintext', 'limits: { sentenceWords: 6 }')
      ).includes('lang-saetning'),
    );
  });
});

describe('Comments that silence', () => {
  const text = 'Vi fremsender det.';
  const cases: [name: string, text: string, language: string, left: number][] = [
    ['this line', `${text} <!-- klartekst: ignorer fremsende -->\n\n${text}`, 'markdown', 1],
    ['this line, in English', `${text} <!-- klartekst: ignore fremsende -->\n`, 'markdown', 0],
    ['another rule', `${text} <!-- klartekst: ignorer saafremt -->\n`, 'markdown', 1],
    ['every rule', `${text} <!-- klartekst: ignorer -->\n`, 'markdown', 0],
    ['the next line', `<!-- klartekst: ignorer-næste-linje fremsende -->\n${text}\n\n${text}`, 'markdown', 1],
    ['the whole file', `<!-- klartekst: ignorer-fil fremsende, saafremt -->\n\n${text}\n\nSåfremt.`, 'markdown', 0],
    ['in HTML', `<p>${text}</p> <!-- klartekst: ignorer -->\n<p>${text}</p>`, 'html', 1],
    ['in plain text', `${text} [klartekst: ignorer fremsende]\n\n${text}`, 'plaintext', 1],
    ['in any case', `${text} <!-- Klartekst: Ignorer Fremsende -->\n`, 'markdown', 0],
    ['with a reason', `${text} <!-- klartekst: ignorer saafremt: vi skal -->\n`, 'markdown', 1],
    ['on the last line', 'Det sker i\nmedfør af loven. <!-- klartekst: ignorer -->', 'markdown', 0],
    ['on the line after', 'Det sker i medfør\naf loven.\n<!-- klartekst: ignorer -->Slut.', 'markdown', 1],
    ['with decomposed letters', `<!-- klartekst: ignorer-næste-linje -->\n${text}`.normalize('NFD'), 'markdown', 0],
  ];
  for (const [name, source, language, left] of cases) {
    it(name, async () => assert.equal((await rules(source, language)).length, left));
  }
});

describe('Levels', () => {
  const level = async (yaml: string, settings = {}) =>
    (await project(yaml, settings)).checker.check('Vi fremsender det.', 'plaintext').findings[0]?.level;

  it('come from the entry, the settings and the project file, the last winning', async () => {
    assert.equal(await level(''), 'warning');
    assert.equal(await level('', { rules: { fremsende: 'hint' } }), 'hint');
    assert.equal(await level('rules: { fremsende: information }', { rules: { fremsende: 'hint' } }), 'information');
    assert.equal(await level('rules: { fremsende: off }'), undefined);
  });

  it('of the project file win over the settings, for a whole group too', async () => {
    const group = (await project()).checker.rules.get('fremsende')?.group;
    assert.equal(await level(`rules: { ${group}: off }`, { rules: { fremsende: 'hint' } }), undefined);
  });

  it('can be set for a whole group, and the rule itself wins', async () => {
    const { checker } = await project();
    const group = checker.rules.get('fremsende')?.group;
    assert.equal(await level(`rules: { ${group}: off }`), undefined);
    assert.equal(await level(`rules: { ${group}: off, fremsende: hint }`), 'hint');
  });
});

describe('Ignored words', () => {
  const cases: [name: string, ignored: string, text: string, left: string[]][] = [
    ['in any case', 'FREMSENDER', 'Vi fremsender det.', []],
    ['in all their forms', 'fremsende', 'Vi fremsender det, såfremt vi fremsendte det.', ['saafremt']],
    ['of several words', 'på  nuværende tidspunkt', 'Vi kan ikke svare på nuværende\ntidspunkt.', []],
    ['with decomposed letters', 'sa\u030Afremt', 'Såfremt du vil.', []],
    ['that are long', 'specialbørnehavetilbudslisten', 'Se specialbørnehavetilbudslisten.', []],
  ];
  for (const [name, ignored, text, left] of cases) {
    it(name, async () => assert.deepEqual(await rules(text, 'plaintext', `ignoredWords: ["${ignored}"]`), left));
  }
});

describe('Policies', () => {
  it('of all five owners are cited where they have a principle, else the standard', async () => {
    for (const [policy, owner] of [
      ['rudersdal', 'Rudersdal Kommune'],
      ['glostrup', 'Glostrup Kommune'],
      ['cok', 'COK'],
      ['dragoer', 'Dragør Kommune'],
      ['roedovre', 'Rødovre Kommune'],
    ] as const) {
      const { checker } = await project(`policy: ${policy}`);
      const owners = new Set(
        [...checker.rules.keys()].flatMap((rule) => checker.citations(rule).map((principle) => principle.owner)),
      );
      assert.ok(owners.has(owner), `${policy} is never cited`);
      for (const rule of checker.rules.keys())
        assert.ok(checker.citations(rule).length > 0, `${rule} has no principle under ${policy}`);
    }
  });
});

describe('A rule that throws', () => {
  it('is reported, and the others still run', () => {
    const errors: unknown[] = [];
    const broken: SentenceRule = {
      check() {
        throw new Error('brud');
      },
    };
    const sound: SentenceRule = {
      check: ({ text }) => [
        {
          rule: 'x',
          start: 0,
          end: text.length,
          value: 'klarhed',
          level: 'hint',
          parameters: {},
          proposals: noProposals,
        },
      ],
    };
    const { findings } = analyse(
      'Hej du.',
      'running',
      danish,
      { phraseRules: [broken], otherRules: [broken, sound], keepingIn: () => () => true },
      (error) => errors.push(error),
    );
    assert.equal(findings.length, 1);
    assert.ok(errors.length > 0);
  });
});

describe('A fix in HTML', () => {
  it('encodes what the markup would take for its own', async () => {
    const yaml = `group: hus
title: { da: Huset, en: House }
about: { da: Vores ord, en: Our words }
value: klarhed
principles: [let-at-forstå]
entries:
  - { id: knap, avoid: knap, write: 'knappen "a&b"', safe: true, why: w, examples: [{ bad: knap }] }
`;
    const { checker } = await loadProject(artefacts, { messages: 'da' }, async (path) =>
      path === 'hus.yaml' ? yaml : 'dictionaries: [hus.yaml]\n',
    );
    const { text } = fixAll(checker, '<p title="Tryk på knap nu">Tryk på knap nu</p>', 'html');
    assert.equal(text, '<p title="Tryk på knappen &quot;a&amp;b&quot; nu">Tryk på knappen "a&amp;b" nu</p>');
  });
});

describe('A text beyond what can be checked', () => {
  it('is refused', async () => {
    assert.equal(refusal('a'.repeat(MAX_TEXT + 1)), 'tooLarge');
    assert.equal(refusal('PNG\0'), 'binary');
    assert.deepEqual((await project()).checker.check('fremsender\0', 'plaintext').findings, []);
  });
});

describe('A link that leads somewhere', () => {
  it('is a way to make contact', async () => {
    const rule = 'lukket-doer-kontakt-kommunen';
    assert.ok((await rules('Kontakt kommunen.')).includes(rule));
    assert.ok(!(await rules('Kontakt [kommunen](https://www.kommune.dk/kontakt).')).includes(rule));
    assert.ok(!(await rules('<p><a href="/kontakt">Kontakt kommunen</a>.</p>', 'html')).includes(rule));
    assert.ok((await rules('<p><a href="#">Kontakt kommunen</a>.</p>', 'html')).includes(rule));
  });
});

describe('A wording that what stands near it excuses', () => {
  it('leaves its words to another wording', async () => {
    const refused = 'Vi kan desværre ikke imødekomme det.';
    assert.deepEqual(await rules(refused), ['skinbegrundelse-ikke-imoedekommes']);
    assert.deepEqual(await rules(`${refused} Begrundelsen er, at din indtægt er for høj.`), ['imoedekomme-alene']);
  });
});

describe('A heavy verb in the passive', () => {
  const check = async (text: string, yaml = '') => (await project(yaml)).checker.check(text, 'plaintext').findings;

  it('is one finding with both ways out and both reasons', async () => {
    const text = 'Klagen skal fremsendes til Visitationen.';
    const findings = await check(text);
    assert.deepEqual(
      findings.map(({ rule, start, end }) => [rule, text.slice(start, end)]),
      [['fremsende', 'fremsendes']],
    );
    const titles = findings[0]!.fixes.map(({ title }) => title);
    assert.ok(titles.some((title) => title.includes('»sendes«')));
    assert.ok(titles.some((title) => title.includes('Du skal sende klagen')));
    assert.ok(!titles.some((title) => title.includes('fremsende')), 'no fix keeps the heavy verb');
    assert.match(findings[0]!.message, /fremsende.*hvem der skal gøre det/isu);
    assert.deepEqual(findings[0]!.fixes.map(({ safe }) => safe).slice(0, 2), [true, false], 'the safe fix stays first');
  });

  const rewrites = async (text: string) =>
    (await check(text)).flatMap(({ fixes }) => fixes.map(({ title }) => title)).join('\n');

  it('is rewritten with the word that its wording proposes', async () => {
    assert.match(await rewrites('Der må dog påregnes kortvarige gener i form af støj.'), /må dog regne med/u);
    assert.match(await rewrites('Svarer du ikke, vil sagen blive henlagt.'), /vi lukke(?:r)? sagen|lukker vi sagen/u);
    assert.match(await rewrites('Du bedes erlægge betalingen inden 14 dage.'), /Betal inden 14 dage/u);
    const request = 'Du skal tømme tanken, og en kopi af regningen bedes fremsendt til kommunen.';
    assert.match(await rewrites(request), /beder dig om at sende/u);
  });

  it('is not rewritten where all that could be written keeps it', async () => {
    assert.doesNotMatch(await rewrites('Du kan i så fald blive afkrævet en lægeerklæring.'), /vi kan .*afkræve/iu);
  });

  it('is rewritten where the wording that is kept is about more than the verb', async () => {
    assert.match(await rewrites('Det vurderes på den baggrund, at støtten stopper.'), /Vi vurderer på den baggrund/u);
  });

  it('keeps the rewrite that says what the sentence says of who acts', async () => {
    assert.match(await rewrites('Gebyrerne fastsættes af byrådet hvert år.'), /Byrådet fastsætter gebyrerne/u);
  });

  it('is as loud as the louder of the two', async () => {
    const [finding] = await check('Klagen skal fremsendes til Visitationen.', 'rules: { fremsende: hint }');
    assert.equal(finding?.level, 'information');
  });

  it('is what is left when the other is off', async () => {
    const ruleIds = async (yaml: string) =>
      (await check('Klagen skal fremsendes til Visitationen.', yaml)).map(({ rule }) => rule);
    assert.deepEqual(await ruleIds('rules: { fremsende: off }'), ['passiv-s-pligt']);
    const [word] = await check('Klagen skal fremsendes til Visitationen.', 'rules: { passiv-s-pligt: off }');
    assert.equal(word?.fixes.length, 1);
  });

  it('leaves the passive when the wording is explained elsewhere in the text', async () => {
    const ids = async (text: string) => (await check(text)).map(({ rule }) => rule);
    const text = 'Det skal sandsynliggøres, at du bor alene.';
    assert.deepEqual(await ids(text), ['jura-sandsynliggoere']);
    const second = await ids(`${text} Din udgift skal også sandsynliggøres.`);
    assert.deepEqual(second, ['jura-sandsynliggoere', 'passiv-s-pligt']);
  });

  it('stays two findings where the wording is something else in the same clause', async () => {
    const rulesFound = (await check('Det er på baggrund heraf vurderet, at du kan arbejde.')).map(({ rule }) => rule);
    assert.ok(rulesFound.includes('passiv-vaere') && rulesFound.includes('paa-baggrund-heraf'));
  });
});

describe('A sentence without an end', () => {
  it('is read for its words only', async () => {
    const found = await rules(`${'Brevet fremsendes '.repeat(200)}.`);
    assert.equal(found.filter((rule) => rule === 'fremsende').length, 200);
    assert.ok(!found.some((rule) => rule.startsWith('passiv')));
  });
});
