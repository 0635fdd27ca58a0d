import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Checker } from '../../server/src/engine/checker.ts';
import type { MessageLanguage } from '../../server/src/engine/messages.ts';
import { loadProject, type Project } from '../../server/src/project/project.ts';
import { type DocumentReport, documentReport } from '../../server/src/report/documentReport.ts';
import { summarise, type WorkspaceReport, workspaceReport } from '../../server/src/report/workspaceReport.ts';
import { artefacts } from '../danish.ts';

const languages: Readonly<Record<string, string>> = { '.md': 'markdown', '.html': 'html', '.txt': 'plaintext' };

/** A project with a file of its own, or none. */
function projectWith(messages: MessageLanguage, yaml?: string): Promise<Project> {
  return loadProject(artefacts, { messages }, async (path) => (path === 'klartekst.yaml' ? yaml : undefined));
}

/** A checker for texts without a project of their own. */
export async function checkerFor(messages: MessageLanguage = 'da'): Promise<Checker> {
  return (await projectWith(messages)).checker;
}

/** The report on a text. */
export async function reportOn(
  text: string,
  languageId = 'markdown',
  messages: MessageLanguage = 'da',
  yaml?: string,
): Promise<DocumentReport> {
  const { checker, learn } = await projectWith(messages, yaml);
  if (checker.check(text, languageId).lacks !== undefined) await learn();
  return documentReport(checker, { name: 'brev.md', text, languageId }, messages);
}

/** The report on a letter of test/fixtures/documents. */
export async function reportOnFixture(file: string, messages: MessageLanguage = 'da'): Promise<DocumentReport> {
  const text = readFileSync(path.join('test', 'fixtures', 'documents', file), 'utf8');
  const languageId = languages[path.extname(file)]!;
  return documentReport(await checkerFor(messages), { name: file, text, languageId }, messages);
}

/** The report on some letters of test/fixtures/documents. */
export async function reportOnFolder(files: readonly string[]): Promise<WorkspaceReport> {
  const checker = await checkerFor();
  const texts = files.map((name) => {
    const text = readFileSync(path.join('test', 'fixtures', 'documents', name), 'utf8');
    return summarise({ name, uri: `file:///breve/${name}` }, checker.check(text, languages[path.extname(name)]!));
  });
  return workspaceReport('breve', texts, [{ name: 'gammel.txt', reason: 'Filen er ikke gemt som UTF-8.' }]);
}
