import { PROJECT_FILE, type ProjectFile } from '../dictionary/projectFile.ts';
import type { YamlFile } from '../dictionary/yamlFile.ts';
import type { Artefacts, ProjectFilesCode } from './artefacts.ts';

/** What a project file says, where it says so, and the code for what it names. */
export interface OwnFile {
  readonly code: ProjectFilesCode;
  readonly project: ProjectFile;
  readonly file: YamlFile;
}

export async function readOwnFile(text: string, { projectFiles }: Pick<Artefacts, 'projectFiles'>): Promise<OwnFile> {
  const code = await projectFiles();
  return { code, ...code.loadProjectFile({ file: PROJECT_FILE, text }) };
}
