import type { Bilingual } from '../../dictionary/entry.ts';
import type { MessageLanguage } from '../../engine/messages.ts';
import { type Policy, type Principle, STANDARD } from '../../engine/policy.ts';
import { documentSigns } from '../../languages/documentSign.ts';
import type { Artefacts } from '../artefacts.ts';
import type { Project } from '../project.ts';
import type { NameKind } from './schema.ts';

/** Something that a file may say, and what it means. */
export interface Choice {
  /** As it stands in the file. */
  readonly text: string;
  /** What the writer calls it; may be empty. */
  readonly title: string;
  /** What it means, in plain text; may be empty. */
  readonly about: string;
}

/** What there is to name in a project, by its name. */
export type Names = Readonly<Record<NameKind, () => ReadonlyMap<string, Choice>>>;

/** The names that a project knows. */
export function namesOf(project: Project, artefacts: Artefacts, messages: MessageLanguage): Names {
  const choice = (text: string, title: Bilingual | string, about: Bilingual): [string, Choice] => [
    text,
    { text, title: typeof title === 'string' ? title : title[messages], about: about[messages] },
  ];
  const policy = ({ id, name, about }: Policy) => choice(id, name, about);
  const principle = ({ id, heading, text }: Principle) => choice(id, heading, text);
  const standard = artefacts.policies.get(STANDARD)!;
  return {
    policies: () => new Map([...artefacts.policies.values()].map(policy)),
    principles: () => new Map([...project.policy.principles, ...standard.principles].map(principle)),
    kinds: () => new Map(artefacts.kinds.map(({ id, title, about }) => choice(id, title, about))),
    signs: () => new Map([...documentSigns].map((sign) => [sign, { text: sign, title: '', about: '' }])),
    rules: () => {
      const groups = project.groups.map(({ id, title, about }) => choice(id, title, about));
      const rules = [...project.checker.rules.values()].map(({ id, title, why }) => choice(id, title, why));
      return new Map([...groups, ...rules]);
    },
  };
}
