import type { Checker } from '../../server/src/engine/checker.ts';
import { loadProject } from '../../server/src/project/project.ts';
import { artefacts } from '../danish.ts';

/** A checker of a folder without a project file, that has seen no text yet. */
export async function newChecker(): Promise<Checker> {
  return (await loadProject(artefacts, { messages: 'da' }, async () => undefined)).checker;
}
