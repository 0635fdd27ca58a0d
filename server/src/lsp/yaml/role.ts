import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Problem } from '../../dictionary/entry.ts';
import type { MessageLanguage } from '../../engine/messages.ts';
import type { ProjectFilesCode } from '../../project/artefacts.ts';
import { type Names, namesOf } from '../../project/help/names.ts';
import type { FileSchema } from '../../project/help/schema.ts';
import type { SourceKind } from '../../project/sourceFiles.ts';
import { type FolderProjects, resolve } from '../projects.ts';
import { spelled } from '../spelling.ts';

/** What a YAML document is to a project, with what help in it is made from. */
export interface YamlFileRole {
  readonly code: ProjectFilesCode;
  readonly schema: FileSchema;
  readonly names: Names;
  /** Slips in this file. */
  readonly problems: readonly Problem[];
}

/**
 * The role of a YAML document: a project file, a file that a project names, or, beside a project file, one that begins
 * as a policy or a dictionary does. Undefined for all other YAML, which is none of ours.
 */
export async function roleOf(
  document: TextDocument,
  projects: FolderProjects,
  messages: MessageLanguage,
): Promise<YamlFileRole | undefined> {
  const home = await projects.ofSource(document.uri);
  if (!home) return undefined;
  const { folder, project } = home;
  const isOwn = (path: string) => spelled(resolve(folder, path)) === spelled(document.uri);
  const kind =
    project.sources.find(({ path }) => isOwn(path))?.kind ??
    (project.hasFile ? kindByFirstKey(document.getText()) : undefined);
  if (!kind) return undefined;
  const artefacts = await projects.artefacts();
  return {
    code: await artefacts.projectFiles(),
    schema: artefacts.schemas[kind],
    names: namesOf(project, artefacts, messages),
    problems: project.problems.filter(({ file }) => isOwn(file)),
  };
}

/** Both kinds of file begin with their own name. */
function kindByFirstKey(text: string): SourceKind | undefined {
  const key = /^(?:\uFEFF|---|\s|#[^\n]*\n)*(group|policy)\s*:/.exec(text)?.[1];
  if (!key) return undefined;
  return key === 'group' ? 'dictionary' : 'policy';
}
