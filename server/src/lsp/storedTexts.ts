import { PROJECT_FILE } from '../dictionary/projectFile.ts';
import { mayHoldStrings, stringExtensions, textExtensions } from '../engine/textFiles.ts';
import type { FolderProjects } from './projects.ts';
import { pathIn } from './spelling.ts';

/** Gives the URIs of the files whose names end in one of these; an empty one fits every file. */
export type FindFiles = (extensions: readonly string[]) => Promise<readonly string[]>;

/**
 * The URIs of the texts that are stored in the workspace, as the command line finds them: by the ends of their names, and
 * those that a project names as texts or as strings.
 */
export async function findStoredTexts(find: FindFiles, projects: FolderProjects): Promise<string[]> {
  const usual = await find([...textExtensions, ...stringExtensions]);
  const files = (await nameOthers(usual, projects)) ? await find(['']) : usual;
  const texts: string[] = [];
  for (const uri of files) if (isText(uri) || (await isNamed(uri, projects))) texts.push(uri);
  return texts;
}

/** Whether a project names texts whose names end in something else. */
async function nameOthers(uris: readonly string[], projects: FolderProjects): Promise<boolean> {
  for (const uri of uris) {
    if (!uri.endsWith(`/${PROJECT_FILE}`)) continue;
    const { project } = await projects.for(uri);
    if (!project.file.files.every(isText)) return true;
  }
  return false;
}

function isText(name: string): boolean {
  const lower = name.toLowerCase();
  return textExtensions.some((extension) => lower.endsWith(extension));
}

async function isNamed(uri: string, projects: FolderProjects): Promise<boolean> {
  const { folder, project } = await projects.for(uri);
  const path = pathIn(folder, uri);
  return mayHoldStrings(path) ? project.stringsId(path) !== undefined : project.names(path);
}
