/** What each owner's policy asks of whole documents, and no other does; and what is allowed. */
import assert from 'node:assert/strict';
import { newChecker } from '../checkers.ts';
import { artefacts } from '../danish.ts';

async function found(text: string, kind: string, policy = 'standard', languageId = 'markdown'): Promise<string[]> {
  const checker = await newChecker({ policy });
  const { findings } = checker.check(text, languageId, { id: kind, source: 'user' });
  return findings.map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`);
}

const greeting = '# Din sag om vejen\n\nKære Anna\n\n';
const closing = '\n\nHar du spørgsmål, så ring til os på 12 34 56 78.\n\nVenlig hilsen\n\nBo Krag\n';
const facts =
  'Vejen er fra 1972. Den er otte meter bred. Der kører 400 biler om dagen. Den ligger ved skolen. Der er fortov på den ene side. ';

describe('Only one owner asks', () => {
  const cases: [policy: string, kind: string, rule: string, text: string][] = [
    ['rudersdal', 'brev', 'rudersdal-sendt-videre', `${greeting}Du skal henvende dig til rette myndighed.${closing}`],
    [
      'glostrup',
      'brev',
      'glostrup-frist-foerst',
      `${greeting}${facts}${facts}Du skal svare senest den 4. maj 2026.${closing}`,
    ],
    [
      'glostrup',
      'brev',
      'glostrup-handling-foerst',
      `${greeting}${facts}${facts}Du skal svare senest den 4. maj 2026.${closing}`,
    ],
    ['cok', 'afgørelse', 'cok-naeste-skridt', `${greeting}Vi har besluttet, at vejen bliver smallere.${closing}`],
    [
      'roedovre',
      'svar-til-kb',
      'roedovre-prioritering',
      '# Svar\n\nDato: 4. maj 2026\n\nSvaret er: Vi har valgt at bruge pengene på skoler frem for veje.\n',
    ],
    [
      'dragoer',
      'svar-til-kb',
      'svar-til-kb-svarfrist',
      '# Svar\n\nDato: 4. maj 2026\n\nTak for dit spørgsmål, som vi fik den 4. marts 2026. Svaret er: Ja.\n',
    ],
  ];
  for (const [policy, kind, rule, text] of cases) {
    it(`${policy}: ${rule}`, async () => {
      for (const other of artefacts.policies.keys()) {
        const own = (await found(text, kind, other)).filter((one) => one.startsWith(rule));
        assert.equal(own.length, other === policy ? 1 : 0, other);
      }
    });
  }
});

describe('A reader who is sent on', () => {
  const sentOn = async (body: string) =>
    (await found(`${greeting}${body}\n\nVenlig hilsen\n\nBo Krag\n`, 'brev', 'rudersdal')).filter((one) =>
      one.startsWith('rudersdal-sendt-videre'),
    );
  const silent = [
    'Du skal henvende dig til rette myndighed. Det er Udbetaling Danmark på 12 34 56 78.',
    'Kontakt kommunen på 12 34 56 78.',
    'Du kan læse mere på hjemmesiden. Den ligger på fjordby.dk/veje.',
    'Se mere på hjemmesiden fjordby.dk/veje.',
    'Det hører til en anden afdeling. Skriv til vej@fjordby.dk.',
    'Det hører til en anden myndighed, men vi har sendt din mail videre. De har adresse på Kajen 3, 9996 Fjordby.',
  ];
  for (const body of silent) it(`has a way: ${body}`, async () => assert.deepEqual(await sentOn(body), []));
  const told = [
    'Du skal henvende dig til rette myndighed. De ved mere om det.',
    'Du kan læse mere på hjemmesiden.',
    'Kontakt kommunen. Vi har åbent. Ring på 12 34 56 78.',
  ];
  for (const body of told) it(`has none: ${body}`, async () => assert.equal((await sentOn(body)).length, 1));
});

describe('What happens next, under COK', () => {
  const next = async (body: string) =>
    (await found(`${greeting}${body}${closing}`, 'brev', 'cok')).filter((one) => one.startsWith('cok-naeste-skridt'));
  it('is asked for, and when', async () => {
    assert.equal((await next('Vi skriver til dig om vejen.')).length, 1);
    assert.equal((await next('Nu behandler vi sagen.')).length, 1);
    assert.deepEqual(await next('Nu behandler vi sagen. Du hører fra os senest den 4. maj.'), []);
  });
});

describe('An answer to the council', () => {
  const mixed = async (body: string, languageId = 'markdown') =>
    (
      await found(
        `# Svar til Ida Ravn\n\nDato: 4. maj 2026\n\nSvaret er: Ja.\n\n${body}\n`,
        'svar-til-kb',
        'standard',
        languageId,
      )
    ).filter((one) => one.startsWith('svar-til-kb-anbefaling'));
  it('keeps recommendations apart from facts', async () => {
    assert.deepEqual(await mixed('Bussen koster 1,9 millioner kroner om året. Vi anbefaler, at den kører videre.'), [
      'svar-til-kb-anbefaling: Vi anbefaler, at den kører videre.',
    ]);
    assert.equal(
      (await mixed('Der kører 58 om dagen. Forvaltningen indstiller derfor, at ruten bliver. Den er 12 km.')).length,
      1,
    );
  });
  const apart = [
    'Bussen koster 1,9 millioner kroner.\n\nVi anbefaler, at den kører videre.',
    'Vi anbefaler, at den kører videre, fordi den bliver brugt.',
    'Vi anbefaler, at den kører videre. Vi foreslår også en ny rute.',
    '## Vores anbefaling\n\nBussen koster 1,9 millioner kroner. Vi anbefaler, at den kører videre.',
    'Bussen koster 1,9 millioner kroner om året. Den kører hver time.',
  ];
  for (const body of apart) it(`does so: ${JSON.stringify(body)}`, async () => assert.deepEqual(await mixed(body), []));
  it('is not asked of letters to citizens', async () => {
    const letter = `${greeting}Vejen er otte meter bred. Vi anbefaler, at du cykler.${closing}`;
    assert.ok(!(await found(letter, 'brev')).some((one) => one.startsWith('svar-til-kb')));
  });
  it('shows no opinion', async () => {
    const body =
      '# Svar\n\nDato: 4. maj 2026\n\nSvaret er: Naturligvis er det en urimelig kritik. Bussen kører hver time.\n';
    const words = (await found(body, 'svar-til-kb')).filter((one) => one.startsWith('svar-til-kb-vurderende-ord'));
    assert.equal(words.length, 1);
  });
});

describe('What law asks only of some decisions', () => {
  const asked = async (body: string) =>
    (await found(`${greeting}${body}${closing}`, 'afgørelse'))
      .map((one) => one.split(':')[0])
      .filter((one) => one?.startsWith('afgoerelse-'));
  it('a full grant needs no reasons, no rule and no complaint guidance', async () => {
    assert.deepEqual(await asked('Du får den plads i børnehaven, du har søgt om.'), []);
  });
  it('a grant of half does', async () => {
    assert.ok(
      (await asked('Du får delvist afslag på støtte til bilen. Du får tilskud til kørsel.')).includes(
        'afgoerelse-klagevejledning',
      ),
    );
  });
  for (const none of ['Du kan ikke klage til en anden myndighed over afgørelsen.', 'Afgørelsen kan ikke påklages.']) {
    it(`»${none}« is guidance`, async () => {
      const refusal = `Du får afslag på støtte til bilen. Vi har lagt vægt på, at du kan køre med bus. Vi har brugt § 114 i barnets lov. ${none}`;
      assert.deepEqual(await asked(refusal), []);
    });
  }
  it('guidance may go on in the next sentence of its paragraph', async () => {
    const refusal =
      'Du får afslag på støtte til bilen. Vi har lagt vægt på, at du kan køre med bus. Vi har brugt § 114 i barnets lov.';
    const guidance = '\n\nEr du uenig, kan du klage til Ankestyrelsen. Skriv til os i Digital Post senest den 4. maj.';
    assert.deepEqual(await asked(refusal + guidance), []);
    assert.deepEqual(await asked(`${refusal}${guidance.replace('. Skriv', '.\n\nSkriv')}`), [
      'afgoerelse-klagevejledning',
    ]);
    assert.deepEqual(
      await asked(`${refusal}\n\nDu kan klage til Ankestyrelsen ved at skrive til os inden 4 uger.`),
      [],
    );
  });
  it('messages say that something may be missing, never that it is unlawful', () => {
    const messages = artefacts.kinds.flatMap(({ parts }) =>
      parts.flatMap(({ message, half }) => [message.da, ...(half ? [half.da] : [])]),
    );
    for (const message of messages) assert.match(message, /måske|kan mangle/, message);
    for (const kind of artefacts.kinds) assert.doesNotMatch(JSON.stringify(kind), /ulovlig|unlawful|fire uger|4 uger/i);
  });
});

describe('One document, one way of speaking', () => {
  const rules = async (body: string) =>
    (await found(`${greeting}${body}${closing}`, 'brev')).map((one) => one.split(':')[0]);
  it('not both du and De', async () => {
    assert.ok(
      (await rules('Du skal svare senest den 4. maj. Vi har modtaget Deres brev.')).includes('tiltale-blandet'),
    );
    assert.ok(!(await rules('Du skal svare senest den 4. maj. De andre har svaret.')).includes('tiltale-blandet'));
  });
  it('not both kommunen and forvaltningen', async () => {
    assert.ok(
      (await rules('Kommunen har modtaget dit brev. Forvaltningen behandler sagen.')).includes('afsender-blandet'),
    );
    assert.ok(!(await rules('Vi har modtaget dit brev. Vi behandler sagen.')).includes('afsender-blandet'));
  });
  it('not both vi and kommunen, and not both du and borgeren', async () => {
    assert.ok((await rules('Vi har modtaget dit brev. Kommunen behandler sagen.')).includes('tredjeperson-afsender'));
    assert.ok(
      (await rules('Du skal svare senest den 4. maj. Borgeren skal skrive under.')).includes('tredjeperson-fortsat'),
    );
  });
});
