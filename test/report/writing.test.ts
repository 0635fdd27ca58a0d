import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';
import { viewReport, writeReport } from '../../server/src/report/render.ts';
import { workspaceReport } from '../../server/src/report/workspaceReport.ts';
import { checkerFor, reportOn, reportOnFixture, reportOnFolder } from './subjects.ts';

/** The elements of a page with their attributes, and the text of all. */
function read(page: string) {
  const elements: { name: string; attributes: Readonly<Record<string, string>> }[] = [];
  let text = '';
  const parser = new Parser({
    onopentag: (name, attributes) => elements.push({ name, attributes }),
    ontext: (part) => {
      text += part;
    },
  });
  parser.end(page);
  return { elements, text };
}

const heavy = 'hjemmehjaelp.tung.txt';

describe('A report as HTML', () => {
  it('loads nothing, runs nothing, and lets only its own stylesheet in', async () => {
    const page = writeReport(await reportOnFixture(heavy), 'html', 'da');
    const { elements } = read(page);
    const policy = elements.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy');
    const style = /<style>([\s\S]*)<\/style>/.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    assert.equal(
      policy?.attributes['content'],
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
    for (const { name, attributes } of elements) {
      assert.ok(!['script', 'link', 'img', 'iframe', 'a', 'button'].includes(name), name);
      for (const attribute of Object.keys(attributes)) assert.doesNotMatch(attribute, /^on|^style$|^href$|^src$/);
    }
    assert.doesNotMatch(style, /url\(|@import/);
  });

  it('shows what the text says letter by letter', async () => {
    const text =
      'Vi fremsender <b onclick="alert(1)">brevet</b> &lt;script&gt;alert(1)&lt;/script&gt; til Jens & Co.\n';
    const report = await reportOn(text, 'html');
    const named = { ...report, name: '<img src=x onerror=alert(1)>.html' };
    for (const page of [writeReport(named, 'html', 'da'), viewReport(named, 'da').body]) {
      const { elements, text: shown } = read(page);
      assert.ok(!elements.some(({ name }) => ['b', 'script', 'img'].includes(name)));
      assert.match(shown, /<script>alert\(1\)<\/script>/);
      assert.match(shown, /<img src=x onerror/);
    }
  });

  it('has headings in order, and tables whose cells have headers', async () => {
    for (const report of [await reportOnFixture(heavy), await reportOnFolder([heavy])]) {
      const { elements } = read(writeReport(report, 'html', 'da'));
      const levels = elements.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []));
      assert.equal(levels.filter((level) => level === 1).length, 1);
      assert.ok(levels.every((level, index) => index === 0 || level <= levels[index - 1]! + 1));
      for (const { name, attributes } of elements) {
        if (name === 'th') assert.ok(attributes['scope'] === 'col' || attributes['scope'] === 'row');
        if (name === 'svg' && attributes['class']) assert.ok(attributes['role'] === 'img' && attributes['aria-label']);
      }
      const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? []);
      assert.equal(new Set(ids).size, ids.length);
      for (const { attributes } of elements) {
        const label = attributes['aria-labelledby'];
        if (label !== undefined) assert.ok(ids.includes(label), label);
      }
    }
  });

  it('names the limit of the project for long sentences', async () => {
    const report = await reportOn(
      'Du kan gå hjem nu, hvis du vil.\n',
      'markdown',
      'da',
      'limits: { sentenceWords: 7 }\n',
    );
    for (const format of ['html', 'markdown'] as const) {
      assert.ok(writeReport(report, format, 'da').includes('1 af 1 sætning har over 7 ord.'));
    }
  });

  it('says what Flesch reading ease means, for a text in English alone', async () => {
    const english = 'We will send you a letter in the spring. You can call us if you have a question about it.\n';
    const report = await reportOn(english, 'markdown', 'da');
    const ease = report.metrics.readingEase;
    assert.ok(ease !== undefined && ease >= 90);
    const page = read(writeReport(report, 'html', 'da')).text;
    assert.match(page, new RegExp(`Flesch ${ease}\\s+meget let\\s+Som en børnebog\\. Flesch måler`));
    assert.match(
      writeReport(report, 'markdown', 'en'),
      new RegExp(`\\*\\*Flesch ${ease}\\*\\* – very easy\\. Like a children's book\\. Flesch reading ease tells`),
    );
    const danish = await reportOn('Vi sender dig et brev til foråret.\n');
    for (const format of ['html', 'markdown'] as const)
      assert.ok(!writeReport(danish, format, 'da').includes('Flesch'));
  });

  it('says LIX, its class and what the safe fixes make of it', async () => {
    const report = await reportOnFixture(heavy);
    const { text } = read(writeReport(report, 'html', 'da'));
    assert.ok(text.includes(`LIX ${report.metrics.lix}`));
    assert.ok(text.includes(`nu ${report.metrics.lix}`));
    assert.ok(text.includes(`rettet ${report.fixed!.lix}`));
    assert.match(text, /Klartekst kan lave \d+ sikre rettelser\. Så bliver LIX \d+\./);
  });

  it('speaks English when asked to', async () => {
    const page = writeReport(await reportOnFixture(heavy, 'en'), 'html', 'en');
    assert.match(page, /<html lang="en">/);
    const { text } = read(page.replace(/<th scope="row"[\s\S]*?<\/th>/g, ''));
    assert.doesNotMatch(text, /[æøå]/i);
  });

  it('is there for an empty text and for no texts', async () => {
    assert.match(writeReport(await reportOn(''), 'html', 'da'), /ingen hele sætninger/);
    assert.match(writeReport(workspaceReport('breve', []), 'html', 'da'), /Der er ingen tekster at tjekke\./);
  });
});

describe('A report in a view', () => {
  it('has a button for each place, with where it is and a name that says where it leads', async () => {
    const report = await reportOnFixture(heavy);
    const { elements } = read(viewReport(report, 'da').body);
    const buttons = elements.filter(({ name }) => name === 'button');
    assert.equal(buttons.length, report.findings + report.heaviest.length + report.missing.length);
    for (const { attributes } of buttons) {
      assert.ok(Number(attributes['data-end']) > Number(attributes['data-start']));
      assert.match(attributes['aria-label']!, /^Gå til linje \d+: ./);
    }
  });

  it('has a button for each text', async () => {
    const { elements } = read(viewReport(await reportOnFolder([heavy]), 'da').body);
    assert.deepEqual(
      elements.filter(({ name }) => name === 'button').map(({ attributes }) => attributes['data-uri']),
      [`file:///breve/${heavy}`],
    );
  });
});

describe('A report as Markdown', () => {
  it('has a section for each part of the page', async () => {
    const markdown = writeReport(await reportOnFixture(heavy), 'markdown', 'da');
    const headings = [...markdown.matchAll(/^## (.*)$/gm)].map((match) => match[1]!.replace(/\d+/, 'n'));
    assert.deepEqual(
      headings.filter((heading) => heading !== 'Det kan mangle'),
      ['Læsbarhed', 'Sætningernes længde', 'De tungeste sætninger', 'Fund (n)'],
    );
    for (const row of markdown.split('\n').filter((line) => line.startsWith('|'))) assert.match(row, /\|$/);
  });

  it('shows what the text says letter by letter, in cells of their own', async () => {
    const report = await reportOn('Vi fremsender | <b>kopier</b> af *begge* breve til jer alle.\n', 'plaintext');
    const markdown = writeReport({ ...report, name: 'a|b*.md' }, 'markdown', 'da');
    assert.ok(markdown.startsWith('# Rapport: a\\|b\\*.md\n'));
    assert.ok(markdown.includes('Vi fremsender \\| \\<b\\>kopier\\</b\\> af \\*begge\\* breve til jer alle.'));
  });

  it('lists the texts of a folder and those that were not checked', async () => {
    const markdown = writeReport(await reportOnFolder([heavy]), 'markdown', 'da');
    assert.match(markdown, /^\| hjemmehjaelp\.tung\.txt \| \d+ \|/m);
    assert.match(markdown, /^\| gammel\.txt \| Filen er ikke gemt som UTF-8\. \|$/m);
  });
});

describe('A report that is saved among the texts', () => {
  it('has no findings of its own', async () => {
    const checker = await checkerFor();
    for (const report of [await reportOnFixture(heavy), await reportOnFolder([heavy])]) {
      assert.deepEqual(checker.check(writeReport(report, 'markdown', 'da'), 'markdown').findings, []);
      assert.deepEqual(checker.check(writeReport(report, 'html', 'da'), 'html').findings, []);
    }
  });
});

describe('Personal numbers', () => {
  const number = '010190-1234';
  const text = `# Sag om ${number}\n\nJens (cpr ${number}) fremsender sin ansøgning. Vi har fremsendt cpr-nr. 0101901234 til <b>010190</b>-1234.\n`;

  it('are in no report', async () => {
    const report = { ...(await reportOn(text)), name: 'brev.md' };
    const summary = workspaceReport('breve', [], [{ name: `${number}.txt`, reason: 'Filen kan ikke læses.' }]);
    for (const written of [
      writeReport(report, 'html', 'da'),
      writeReport(report, 'markdown', 'da'),
      viewReport(report, 'da').body,
      writeReport(summary, 'html', 'da'),
      writeReport(summary, 'markdown', 'da'),
    ]) {
      assert.doesNotMatch(written, /010190|1234/);
      assert.match(written, /xxxxxx/);
    }
  });
});
