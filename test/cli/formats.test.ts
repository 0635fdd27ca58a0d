import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import Ajv from 'ajv';
import { type DomUtils, parseDocument } from 'htmlparser2';
import type { Log } from 'sarif';
import { formats } from '../../server/src/hosts/cli/formats/formats.ts';
import { githubPrinter } from '../../server/src/hosts/cli/formats/github.ts';
import { rowsOf } from '../../server/src/hosts/cli/formats/row.ts';
import { styleFor, textPrinter } from '../../server/src/hosts/cli/formats/text.ts';
import { TestFolder } from '../folder.ts';
import { klartekstIn } from './command.ts';

const text = '# Hej\n\n<!-- ø -->\n\nSåfremt du er & bor her, fremsender vi 5 < 6 breve.\n';
const number = '010190-1234';
const folder = new TestFolder();

/** What the command prints of the test's files. */
async function printed(format: string, ...args: string[]): Promise<string> {
  const { out, err } = await klartekstIn(folder.path, ['--format', format, 'a b.md', 'godt.md', ...args]);
  assert.equal(err, '');
  return out;
}

/** What the schema that Jenkins' xUnit plugin holds reports to (junit-10.xsd) asks of the elements that are used. */
const junit: Readonly<
  Record<string, { attributes: RegExp; required: readonly string[]; children: readonly string[] }>
> = {
  testsuites: { attributes: /^(?:name|time|tests|failures|errors)$/, required: [], children: ['testsuite'] },
  testsuite: {
    attributes: /^(?:name|tests|failures|errors|group|time|skipped|timestamp|hostname|id|package|file|log|url)$/,
    required: ['name', 'tests', 'failures', 'errors'],
    children: ['testcase'],
  },
  testcase: { attributes: /^(?:name|time|classname|group)$/, required: ['name'], children: ['failure'] },
  failure: { attributes: /^(?:type|message)$/, required: [], children: [] },
};

type Element = Parameters<typeof DomUtils.getName>[0];

function isElement(node: { readonly type: string }): node is Element {
  return node.type === 'tag';
}

function assertJunit({ name, attribs, children }: Element): void {
  const wanted = junit[name]!;
  for (const attribute of Object.keys(attribs)) assert.match(attribute, wanted.attributes, name);
  for (const attribute of wanted.required) assert.ok(attribute in attribs, `${name} ${attribute}`);
  const inner = children.filter(isElement);
  for (const child of inner) {
    assert.ok(wanted.children.includes(child.name), `${name} ${child.name}`);
    assertJunit(child);
  }
  if (name === 'testsuite') {
    assert.equal(inner.length, Number(attribs['tests']));
    assert.equal(inner.filter((test) => test.children.length > 0).length, Number(attribs['failures']));
  }
}

describe('The formats', () => {
  before(async () => {
    await folder.make();
    await folder.write('a b.md', text);
    await folder.write('godt.md', 'Vi ses.\n');
    await folder.write('cpr.txt', `Cpr-nummer: ${number}. Vi fremsender kortet til ${number}.\n`);
  });
  after(() => folder.remove());

  it('jsonl has the findings of json, one a line', async () => {
    const rows = JSON.parse(await printed('json')) as unknown[];
    const lines = (await printed('jsonl')).trimEnd().split('\n');
    assert.equal(rows.length, 2);
    assert.deepEqual(
      lines.map((line) => JSON.parse(line) as unknown),
      rows,
    );
  });

  it('json and jsonl are valid by the schema in the package', async () => {
    const schema = JSON.parse(await readFile('dictionaries/schema/findings.schema.json', 'utf8')) as object;
    const ajv = new Ajv().addSchema(schema, 'findings');
    const validate = (part: string, value: unknown) => assert.ok(ajv.validate(part, value), ajv.errorsText());
    const rows = JSON.parse(await printed('json', 'cpr.txt')) as object[];
    assert.ok(rows.length > 3);
    validate('findings', rows);
    for (const line of (await printed('jsonl', 'cpr.txt')).trimEnd().split('\n')) {
      validate('findings#/definitions/finding', JSON.parse(line));
    }
    assert.ok(!ajv.validate('findings', [{ ...rows[0], level: 'off' }]), 'the schema is in force');
  });

  it('sarif is valid by the schema, and names places and rules', async () => {
    const schema = JSON.parse(await readFile('test/fixtures/sarif/sarif-2.1.0.schema.json', 'utf8')) as object;
    const { $schema: _draft, id: _id, ...body } = schema as { $schema: string; id: string };
    const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(body);
    const log = JSON.parse(await printed('sarif')) as Log;
    assert.ok(validate(log), JSON.stringify(validate.errors));
    assert.ok(!validate({ ...log, runs: [{ results: [{}] }] }), 'the schema is in force');
    const run = log.runs[0]!;
    assert.deepEqual(
      run.results?.map(({ ruleId, level, locations }) => ({ ruleId, level, place: locations?.[0]?.physicalLocation })),
      [
        {
          ruleId: 'saafremt',
          level: 'warning',
          place: {
            artifactLocation: { uri: 'a%20b.md' },
            region: { startLine: 5, startColumn: 1, endLine: 5, endColumn: 8 },
          },
        },
        {
          ruleId: 'fremsende',
          level: 'warning',
          place: {
            artifactLocation: { uri: 'a%20b.md' },
            region: { startLine: 5, startColumn: 26, endLine: 5, endColumn: 36 },
          },
        },
      ],
    );
    assert.deepEqual(run.tool.driver.rules?.map(({ id }) => id).sort(), ['fremsende', 'saafremt']);
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
    assert.equal(run.tool.driver.semanticVersion, version);
  });

  it('sarif of no findings is valid too', async () => {
    const { out, code } = await klartekstIn(folder.path, ['--format', 'sarif', 'godt.md']);
    assert.equal(code, 0);
    assert.deepEqual((JSON.parse(out) as Log).runs[0]?.results, []);
  });

  it('junit has a failed case for each finding and a passed one for each file without', async () => {
    const out = await printed('junit');
    assert.match(
      out,
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="klartekst" tests="3" failures="2" errors="0">/,
    );
    assert.match(out, /<testcase classname="a b\.md" name="fremsende 5:26">/);
    assert.match(
      out,
      /<testsuite name="godt\.md" tests="1" failures="0" errors="0">\n {4}<testcase classname="godt\.md" name="klartekst"\/>/,
    );
    const root = parseDocument(out, { xmlMode: true }).children.filter(isElement);
    assert.equal(root.length, 1);
    assertJunit(root[0]!);
  });

  it('github has an annotation for each finding, escaped', async () => {
    const lines = (await printed('github')).trimEnd().split('\n');
    assert.equal(lines.length, 2);
    assert.match(
      lines[1]!,
      /^::warning file=a b\.md,line=5,endLine=5,col=26,endColumn=36,title=fremsende::»Fremsende« hører til kontorsproget\./,
    );
    const finding = {
      rule: 'a:b',
      start: 0,
      end: 1,
      value: 'klarhed',
      level: 'hint',
      message: '5 %\r\nog',
      fixes: [],
    } as const;
    assert.equal(
      githubPrinter().file({ file: 'c:x,y%.md', rows: rowsOf([finding], 'æ') }),
      '::notice file=c%3Ax%2Cy%25.md,line=1,endLine=1,col=1,endColumn=2,title=a%3Ab::5 %25%0D%0Aog\n',
    );
  });

  it('gitlab has fingerprints of their own, which stay when lines move', async () => {
    type Issue = { check_name: string; fingerprint: string; severity: string; location: unknown };
    const read = async () => {
      const { out } = await klartekstIn(folder.path, ['--format', 'gitlab', 'igen.md']);
      return JSON.parse(out) as Issue[];
    };
    const twice = 'Vi fremsender det.\n\nVi fremsender det.\n';
    await folder.write('igen.md', twice);
    const issues = await read();
    for (const issue of issues) {
      // As GitLab asks for: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
      assert.deepEqual(Object.keys(issue).sort(), ['check_name', 'description', 'fingerprint', 'location', 'severity']);
      assert.match(issue.severity, /^(?:info|minor|major|critical|blocker)$/);
      assert.match(issue.fingerprint, /^[0-9a-f]{64}$/);
    }
    assert.deepEqual(
      issues.map(({ check_name, severity, location }) => ({ check_name, severity, location })),
      [1, 3].map((begin) => ({
        check_name: 'fremsende',
        severity: 'minor',
        location: { path: 'igen.md', lines: { begin, end: begin } },
      })),
    );
    const prints = issues.map(({ fingerprint }) => fingerprint);
    assert.equal(new Set(prints).size, 2);
    await folder.write('igen.md', `Hej.\n\n${twice}`);
    assert.deepEqual(
      (await read()).map(({ fingerprint }) => fingerprint),
      prints,
    );
  });

  it('show no personal number', async () => {
    for (const format of Object.keys(formats)) {
      const { out } = await klartekstIn(folder.path, ['--format', format, 'cpr.txt']);
      if (format !== 'html' && format !== 'markdown') assert.match(out, /cpr-nummer/, format);
      assert.match(out, /fremsende/, format);
      assert.doesNotMatch(out, /1234|010190/, format);
    }
  });

  describe('text on a terminal', () => {
    const finding = {
      rule: 'fremsende',
      value: 'klarhed',
      level: 'warning',
      message: 'Skriv »sender«.',
      fixes: [],
    } as const;
    const show = (line: string, word: string, style = styleFor(true, { NO_COLOR: '1' })) => {
      const start = line.indexOf(word);
      const found = { ...finding, start, end: start + word.length };
      const rows = rowsOf([found], line, style.excerpts);
      return textPrinter({ messages: 'da', style }).file({ file: 'brev.txt', rows }).split('\n');
    };

    it('shows the line with carets, and covers personal numbers', () => {
      const [first, source, carets] = show(`Cpr ${number}: vi fremsender det.`, 'fremsender');
      assert.equal(first, 'brev.txt:1:21 advarsel: Skriv »sender«. [fremsende]');
      assert.equal(source, '    Cpr xxxxxx-xxxx: vi fremsender det.');
      assert.equal(carets, `    ${' '.repeat(20)}${'^'.repeat(10)}`);
    });

    it('covers a personal number that two lines share', () => {
      const [, source] = show('vi fremsender 010190-\n1234 det.', 'fremsender');
      assert.equal(source, '    vi fremsender xxxxxx-');
    });

    it('cuts a long line around what was found', () => {
      const [, source, carets] = show(`${'ord '.repeat(200)}fremsender ${'ord '.repeat(200)}`, 'fremsender');
      assert.ok(source!.length <= 104);
      assert.equal(source!.slice(carets!.indexOf('^'), carets!.lastIndexOf('^') + 1), 'fremsender');
    });

    it('is in colours, unless NO_COLOR speaks against it; a pipe has neither', () => {
      assert.match(show('Vi fremsender.', 'fremsender', styleFor(true, {}))[0]!, /\u001B\[33madvarsel/);
      assert.deepEqual(styleFor(true, { NO_COLOR: '1' }), { excerpts: true, colours: false });
      assert.deepEqual(styleFor(false, {}), { excerpts: false, colours: false });
    });
  });

  it('leave out what lies below --min-level', async () => {
    await folder.write('klartekst.yaml', 'rules: { saafremt: hint }\n');
    const { out } = await klartekstIn(folder.path, ['--min-level', 'information', '--format', 'jsonl', 'a b.md']);
    await rm(folder.resolve('klartekst.yaml'));
    assert.match(out, /^\{.*"rule":"fremsende".*\}\n$/);
  });

  it('let up to --max-findings pass', async () => {
    assert.equal((await klartekstIn(folder.path, ['--max-findings', '2', 'a b.md'])).code, 0);
    assert.equal((await klartekstIn(folder.path, ['--max-findings', '1', 'a b.md'])).code, 1);
    const { code, err } = await klartekstIn(folder.path, ['--max-findings', 'to', 'a b.md']);
    assert.equal(code, 2);
    assert.match(err, /Skriv et helt tal\./);
  });
});
