import path from 'node:path';
import { PROJECT_FILE } from '../../dictionary/projectFile.ts';
import type { Artefacts } from '../../project/artefacts.ts';
import { OutsideFolderError } from '../../project/sourceFiles.ts';
import { loadArtefactFiles } from '../artefactFiles.ts';
import { readText } from '../cli/projects.ts';
import { leadsOut } from '../links.ts';
import { openWith } from './checking.ts';
import type { CheckResult, FixResult, Klartekst, RuleOptions, TextOptions } from './types.ts';

export type * from './types.ts';

/** The rules that texts are checked by, and where a team's own are. */
export interface OpenOptions extends RuleOptions {
  /** A folder whose `klartekst.yaml` is followed; without one only the built-in rules are. */
  readonly folder?: string;
}

let artefacts: Promise<Artefacts> | undefined;
const opened = new Map<string, Promise<Klartekst>>();

/** Loads the rules for many texts. @throws RangeError for a policy that is not known. */
export async function open(options: OpenOptions = {}): Promise<Klartekst> {
  artefacts ??= loadArtefactFiles(import.meta.dirname);
  const { folder } = options;
  if (folder === undefined) return openWith(await artefacts, options);
  return openWith(await artefacts, options, async (file) => {
    const full = path.join(folder, file);
    if (file !== PROJECT_FILE && (await leadsOut(full, folder))) throw new OutsideFolderError();
    return readText(full);
  });
}

/**
 * Checks one text. The rules are loaded once for the same options; to have a changed `klartekst.yaml` read again, use `open`.
 * @throws RangeError for an unknown policy or kind, and for a text that is too long or binary.
 */
export async function check(text: string, options: OpenOptions & TextOptions = {}): Promise<CheckResult> {
  return (await openOnce(options)).check(text, options);
}

/** Makes the fixes of one text that are always right. @throws RangeError as `check` does. */
export async function fix(text: string, options: OpenOptions & TextOptions = {}): Promise<FixResult> {
  return (await openOnce(options)).fix(text, options);
}

function openOnce({ folder, policy, rules, messages }: OpenOptions): Promise<Klartekst> {
  const key = JSON.stringify([folder, policy, rules, messages]);
  let klartekst = opened.get(key);
  if (!klartekst) {
    klartekst = open({
      ...(folder === undefined ? {} : { folder }),
      ...(policy === undefined ? {} : { policy }),
      ...(rules === undefined ? {} : { rules }),
      ...(messages === undefined ? {} : { messages }),
    });
    opened.set(key, klartekst);
  }
  return klartekst;
}
