import { type MessageLanguage, say } from '../engine/messages.ts';
import type { SkippedText, TextSummary, WorkspaceReport } from '../report/workspaceReport.ts';
import type { ReportsCode } from './host.ts';
import { isIn, spelled } from './spelling.ts';
import { forEachText, type Progress, type Texts } from './workspaceTexts.ts';

/**
 * Reports on every text in the folders of the workspace; those that a project leaves out are left out.
 * @param folders URIs that end in a slash, the longest first.
 * @returns undefined when the work is called off.
 */
export async function reportOnWorkspace(
  texts: Texts,
  folders: readonly string[],
  progress: Progress,
  messages: MessageLanguage,
  { summarise, workspaceReport }: ReportsCode,
): Promise<WorkspaceReport | undefined> {
  const summaries: TextSummary[] = [];
  const skipped: SkippedText[] = [];
  const done = await forEachText(texts, progress, async (uri, document) => {
    const name = pathFrom(folders, uri);
    if (name === undefined) return;
    if (!document) {
      skipped.push({ name, reason: say('refusal.unreadable', messages) });
      return;
    }
    const { report, refusal } = await texts.check(document);
    if (refusal === undefined) summaries.push(summarise({ name, uri }, report));
    else if (refusal !== 'excluded') skipped.push({ name, reason: say(`refusal.${refusal}`, messages) });
  });
  const [folder] = folders;
  const name = folder === undefined ? '' : nameOf(folder.slice(0, -1));
  return done ? workspaceReport(name, summaries, skipped) : undefined;
}

/** The name of the file or folder at a URI. */
export function nameOf(uri: string): string {
  return decoded(uri.slice(uri.search(/[^/:]*$/)));
}

/**
 * The path of a text from the workspace folder that holds it, with the folder's name where there are several; undefined for
 * a text that is open but lies in none.
 */
function pathFrom(folders: readonly string[], uri: string): string | undefined {
  const folder = folders.find((candidate) => isIn(uri, candidate));
  if (folder === undefined) return undefined;
  const path = decoded(spelled(uri).slice(spelled(folder).length));
  return folders.length > 1 ? `${nameOf(folder.slice(0, -1))}/${path}` : path;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
