import { resolvePath } from '../dictionary/paths.ts';
import type { PolicyFile } from '../dictionary/policy.ts';
import { type Policy, STANDARD } from '../engine/policy.ts';
import { documentSigns } from '../languages/documentSign.ts';
import type { Artefacts } from './artefacts.ts';
import type { ProjectSettings } from './projectSettings.ts';
import type { SourceFiles, Tell } from './sourceFiles.ts';

/** A policy and the organisation's files that it was read from; none for a built-in one. */
export interface ChosenPolicy {
  readonly policy: Policy;
  readonly files: readonly PolicyFile[];
}

/**
 * The policy that a project asks for, else the one in the settings, else the standard.
 * @param tell told what is wrong with the name itself; slips in policy files are told in those.
 */
export async function choosePolicy(
  own: string | undefined,
  settings: Pick<ProjectSettings, 'policy' | 'policyFiles'>,
  { policies: known, kinds, projectFiles }: Pick<Artefacts, 'policies' | 'kinds' | 'projectFiles'>,
  ownSources: SourceFiles,
  tell: Tell,
): Promise<ChosenPolicy> {
  const sources = own === undefined ? (settings.policyFiles ?? ownSources) : ownSources;
  const files: PolicyFile[] = [];
  const standard = known.get(STANDARD)!;
  const names = { principles: new Set(standard.principles.map(({ id }) => id)), signs: documentSigns, kinds };
  const choose = async (name: string, above: readonly string[], tell: Tell): Promise<Policy> => {
    const built = known.get(name);
    if (built) return built;
    if (!/\.ya?ml$/i.test(name)) {
      const names = [...known.keys()].join(', ');
      tell(`Politikken »${name}« findes ikke, så standard bruges. Du kan bruge: ${names} eller en YAML-fil.`);
      return standard;
    }
    const path = resolvePath(above.at(-1) ?? '', name);
    if (path !== undefined && above.includes(path)) {
      const circle = [...above.slice(above.indexOf(path)), path].join(' → ');
      tell(`Politikken bygger på sig selv (${circle}), så standard bruges. Ret »extends« i en af filerne.`);
      return standard;
    }
    const source = await sources.read(path ?? name, 'policy', tell);
    if (!source) return standard;
    const { PolicyFile } = await projectFiles();
    const file = new PolicyFile(source);
    files.push(file);
    const { extended } = file;
    const base =
      extended === undefined
        ? standard
        : await choose(extended, [...above, path ?? name], (message) => file.report(['extends'], message));
    const policy = file.on(base, names);
    if (policy && (known.has(policy.id) || policy.id === base.id)) {
      file.report(['policy'], `Navnet »${policy.id}« er brugt af en anden politik. Vælg et andet.`);
    }
    return policy ?? base;
  };
  const policy = await choose(own ?? settings.policy ?? STANDARD, [], tell);
  return { policy, files };
}
