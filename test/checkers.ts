import type { Checker } from '../server/src/engine/checker.ts';
import { loadProject } from '../server/src/project/project.ts';
import type { ProjectSettings } from '../server/src/project/projectSettings.ts';
import { artefacts } from './danish.ts';

/** A checker of a folder without a project file, that has seen no text yet. */
export async function newChecker(settings: Partial<ProjectSettings> = {}): Promise<Checker> {
  return (await loadProject(artefacts, { messages: 'da', ...settings }, async () => undefined)).checker;
}
