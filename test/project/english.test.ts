import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/engine/apply.ts';
import type { Report } from '../../server/src/engine/checker.ts';
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
    ['A beneficial and easy course.', 'A helpful and easy course.'],
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
});
