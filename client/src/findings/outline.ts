import { type Filter, shows } from './filter.ts';
import { type DocumentFindings, type Finding, type Level, levels, type Value, values } from './finding.ts';

/** One place of a finding. */
export interface PlaceNode {
  readonly kind: 'place';
  readonly id: string;
  readonly uri: string;
  readonly finding: Finding;
}

/** All places of a rule. */
export interface RuleNode {
  readonly kind: 'rule';
  readonly id: string;
  /** The wording that it found first, or else the rule's title. */
  readonly name: string;
  /** The title of the rule's group, where the name is a wording. */
  readonly group: string | undefined;
  /** The loudest of its findings. */
  readonly level: Level;
  readonly children: readonly PlaceNode[];
}

/** All findings that serve a value. */
export interface ValueNode {
  readonly kind: 'value';
  readonly id: string;
  readonly value: Value;
  readonly name: string;
  readonly findings: number;
  readonly children: readonly RuleNode[];
}

/** All findings of a document. */
export interface DocumentNode {
  readonly kind: 'document';
  readonly id: string;
  readonly uri: string;
  readonly name: string;
  readonly findings: number;
  readonly children: readonly ValueNode[];
}

export type Node = DocumentNode | ValueNode | RuleNode | PlaceNode;

/** The findings of a document that a filter shows, by value, rule and place. Ids stay the same while the text is written. */
export function outline({ uri, name, findings, labels }: DocumentFindings, filter: Filter): DocumentNode {
  const children = values.flatMap((value): ValueNode[] => {
    const ofValue = findings.filter((finding) => {
      const label = labels.get(finding.rule);
      return label?.value === value && shows(filter, finding, label);
    });
    if (ofValue.length === 0) return [];
    const id = `${uri} ${value}`;
    const rules = [...new Set(ofValue.map(({ rule }) => rule))].map((rule): RuleNode => {
      const found = ofValue.filter((finding) => finding.rule === rule);
      const { title, isWording } = labels.get(rule)!;
      return {
        kind: 'rule',
        id: `${id} ${rule}`,
        name: isWording ? `»${found[0]!.wording}«` : title,
        group: isWording ? title : undefined,
        level: levels.find((level) => found.some((finding) => finding.level === level))!,
        children: found.map((finding, index) => ({ kind: 'place', id: `${id} ${rule} ${index}`, uri, finding })),
      };
    });
    const valueName = labels.get(ofValue[0]!.rule)!.valueName;
    return [{ kind: 'value', id, value, name: valueName, findings: ofValue.length, children: rules }];
  });
  const count = children.reduce((sum, { findings }) => sum + findings, 0);
  return { kind: 'document', id: uri, uri, name, findings: count, children };
}
