import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/engine/apply.ts';
import type { Report } from '../../server/src/engine/report.ts';
import { loadProject, type Project } from '../../server/src/project/project.ts';
import { artefacts } from '../danish.ts';

/** A project that counts how often English is asked for. */
async function counting(): Promise<{ project: Project; asked: () => number }> {
  let asked = 0;
  const english = () => {
    asked++;
    return artefacts.english();
  };
  const project = await loadProject({ ...artefacts, english }, { messages: 'da' }, async () => undefined);
  return { project, asked: () => asked };
}

async function check(project: Project, text: string, languageId = 'markdown'): Promise<Report> {
  const report = project.checker.check(text, languageId);
  if (report.lacks === undefined) return report;
  await project.learn();
  return project.checker.check(text, languageId);
}

const english = (text: string) => `---\nlang: en\n---\n\n${text}\n`;

describe('An English text', () => {
  it('is read with what is known of English, which is asked for once and for no Danish text', async () => {
    const { project, asked } = await counting();
    await check(project, 'Vi fremsender skemaet i morgen.\n');
    assert.equal(asked(), 0);
    for (const text of ['We utilise the form.', 'We will utilise it again.']) {
      const { findings } = await check(project, english(text));
      assert.deepEqual(
        findings.map(({ rule }) => rule),
        ['en-utilise'],
      );
    }
    assert.equal(asked(), 1);
  });

  it('has no Danish findings, and nothing is asked of it that a Danish document must have', async () => {
    const { project } = await counting();
    const { findings } = await check(project, english('klartekst\n\nWe send the form såfremt you ask.'));
    assert.deepEqual(findings, []);
  });

  for (const [bad, good] of [
    ['This is an amendment.', 'This is a change.'],
    ['A beneficial and easy course.', 'A good and easy course.'],
    ['They COMMENCE in May.', 'They BEGIN in May.'],
    ['It’s useful prior to May.', 'It’s useful before May.'],
    ['The work that commenced in May was good.', 'The work that began in May was good.'],
    ['The work has already commenced.', 'The work has already begun.'],
  ] as const) {
    it(`is mended with its grammar kept: ${bad}`, async () => {
      const { project } = await counting();
      const text = english(bad);
      const [finding] = (await check(project, text)).findings;
      assert.equal(applyEdits(text, finding!.fixes[0]!.edits), english(good));
    });
  }

  it('is measured by reading ease beside LIX', async () => {
    const { project } = await counting();
    const easy = await check(project, english('We can help you. Call us in May. You can ask us to come to you.'));
    const hard = await check(
      project,
      english('Municipal administrative regulations necessitate comprehensive documentation.'),
    );
    assert.ok(easy.metrics.readingEase! > 90 && hard.metrics.readingEase! < 10);
    assert.ok(easy.metrics.lix! < hard.metrics.lix!);
    const danish = await check(project, 'Vi kan hjælpe dig. Ring til os i maj.');
    assert.equal(danish.metrics.readingEase, undefined);
  });

  it('has rules that the project file can name, whether or not an English text was met', async () => {
    const files: Record<string, string> = {
      'klartekst.yaml': 'rules:\n  en-utilise: off\n  en-passive: hint\n  en-legalese: hint\n  en-nothing: off\n',
    };
    const project = await loadProject(artefacts, { messages: 'da' }, async (file) => files[file]);
    assert.deepEqual(
      project.problems.map(({ message }) => message),
      ['Reglen »en-nothing« findes ikke. Ret stavemåden, eller slet linjen.'],
    );
    const { findings } = await check(project, english('We utilise the form.'));
    assert.deepEqual(findings, []);
  });

  for (const sentence of [
    'Please note that the office is closed, and that the library is too.',
    'Please be advised that you pay in May, and that we do not repay it.',
  ]) {
    it(`keeps the words that a later clause goes on from: ${sentence}`, async () => {
      const { project } = await counting();
      const { findings } = await check(project, english(sentence));
      assert.equal(findings.length, 1);
      assert.deepEqual(findings[0]!.fixes, []);
    });
  }

  it('keeps words with legal effect, whatever a rule would say instead', async () => {
    const { project } = await counting();
    const text = english(
      'The municipality has the statutory authority to give approval, and you have the right of access.',
    );
    const { findings } = await check(project, text);
    for (const finding of findings)
      for (const { edits } of finding.fixes)
        for (const term of ['statutory', 'authority', 'right of access'])
          assert.ok(applyEdits(text, edits).includes(term), `${finding.rule} takes out ${term}`);
    assert.ok(findings.some(({ rule }) => rule === 'en-legal-right-of-access'));
  });
});

describe('A house dictionary for English texts', () => {
  const house = `group: fjordby-english
title: { da: Vores engelske ord, en: Our English words }
about: { da: Ord som vi skriver på samme måde., en: Words that we write in one way. }
language: en
value: klarhed
principles: [let-at-forstå]
entries:
  - id: fjordby-city-service
    avoid: "{burger/noun} service"
    write: "Citizen Service"
    why: Det hedder »Citizen Service«.
    examples:
      - bad: Go to the burger service.
        good: Go to the Citizen Service.
  - id: en-utilise
    level: off
`;
  const load = (text: string) => {
    const files: Record<string, string> = {
      'klartekst.yaml': 'dictionaries: [words.yaml]\nrules:\n  fjordby-city-service: warning\n',
      'words.yaml': text,
    };
    return loadProject(artefacts, { messages: 'da' }, async (file) => files[file]);
  };

  it('adds to our words and switches them off, in English texts only', async () => {
    const project = await load(house);
    assert.deepEqual(project.problems, []);
    const { findings } = await check(project, english('We utilise the burger service.'));
    assert.deepEqual(
      findings.map(({ rule, level }) => [rule, level]),
      [['fjordby-city-service', 'warning']],
    );
    const danish = await check(project, 'Vi spiser i burger service, og den er god.\n');
    assert.deepEqual(danish.findings, []);
  });

  it('has its slips reported where they stand, read as English', async () => {
    const project = await load(house.replace('Go to the Citizen Service.', 'Go to a Citizen Service.'));
    assert.deepEqual(
      project.problems.map(({ file, line }) => [file, line]),
      [['words.yaml', 14]],
    );
  });

  it('may not take out a word with legal effect', async () => {
    const project = await load(
      house.replace('{burger/noun} service', '{appeal/noun} service').replace('burger', 'appeal'),
    );
    assert.match(project.problems.map(({ message }) => message).join(), /retlig betydning/);
  });

  it('names a language that we know, or says which there are', async () => {
    const project = await load(house.replace('language: en', 'language: fr'));
    assert.match(project.problems[0]!.message, /da.*en/);
  });
});
