import type { Finding, Level, Value } from '../engine/finding.ts';
import type { LineIndex } from '../engine/lineIndex.ts';
import { excerpt } from './excerpt.ts';
import type { RuleNames } from './ruleNames.ts';

/** Where something stands in a text: UTF-16 code units into the source, the end exclusive; lines count from 1. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  /** What stands there, on one line. */
  readonly wording: string;
}

/** All places where one rule found something. */
export interface RuleGroup {
  readonly rule: string;
  /** What it is called: the wording that it found first, or else the rule's title. */
  readonly name: string;
  /** The group of rules that it belongs to, where it is a wording that is named. */
  readonly group?: string;
  /** The loudest of its findings. */
  readonly level: Level;
  readonly places: readonly Place[];
}

/** The findings that serve one value. */
export interface ValueGroup {
  readonly value: Value;
  /** As the policy calls it. */
  readonly name: string;
  readonly findings: number;
  /** Those with most findings first. */
  readonly rules: readonly RuleGroup[];
}

/** In the order in which they are shown. */
export const values: readonly Value[] = ['klarhed', 'respekt', 'åbenhed'];

/** The loudest first. */
const levels: readonly Level[] = ['error', 'warning', 'information', 'hint'];

const WORDING = 60;

/** Groups findings by value and rule. Every value is there, also without findings. */
export function groupFindings(
  findings: readonly Finding[],
  text: string,
  lines: LineIndex,
  names: RuleNames,
): ValueGroup[] {
  return values.map((value) => {
    const byRule = new Map<string, Finding[]>();
    for (const finding of findings) {
      if (finding.value !== value) continue;
      const known = byRule.get(finding.rule);
      if (known) known.push(finding);
      else byRule.set(finding.rule, [finding]);
    }
    const rules = [...byRule].map(([rule, found]) => ruleGroup(rule, found, text, lines, names));
    return {
      value,
      name: names.value(value),
      findings: rules.reduce((sum, { places }) => sum + places.length, 0),
      rules: rules.sort((a, b) => b.places.length - a.places.length || a.places[0]!.start - b.places[0]!.start),
    };
  });
}

function ruleGroup(
  rule: string,
  findings: readonly Finding[],
  text: string,
  lines: LineIndex,
  names: RuleNames,
): RuleGroup {
  const { title, isWording } = names.rule(rule);
  const places = findings.map(({ start, end }) => placeOf(text, lines, start, end));
  const named = isWording ? { name: `»${places[0]!.wording}«`, group: title } : { name: title };
  const level = levels.find((candidate) => findings.some((finding) => finding.level === candidate))!;
  return { rule, ...named, level, places };
}

/** The place of source [start, end). */
export function placeOf(text: string, lines: LineIndex, start: number, end: number): Place {
  return {
    start,
    end,
    line: lines.lineAt(start) + 1,
    wording: excerpt(text.slice(start, end).replace(/^[\s,;:]+/, ''), WORDING),
  };
}
