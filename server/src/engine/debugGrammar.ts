import { extract } from '../extract/extract.ts';
import { sourceEnd, sourceStart } from '../extract/offsetMap.ts';
import type { Language } from '../languages/language.ts';
import type { GrammarRuleData } from '../rules/grammar.ts';
import type { Finding } from './finding.ts';

/**
 * Every grammatical construction in a text whatever its level, the settings, quotation and the block it stands in; for
 * measuring. What `known` has already is left as it is.
 */
export function withEveryConstruction(
  known: readonly Finding[],
  text: string,
  languageId: string,
  language: Language,
  rules: readonly GrammarRuleData[],
): Finding[] {
  const data = new Map(rules.map((rule) => [rule.id, rule]));
  const key = ({ rule, start, end }: Pick<Finding, 'rule' | 'start' | 'end'>) => `${rule} ${start} ${end}`;
  const seen = new Set(known.map(key));
  const more = extract(text, languageId).blocks.flatMap(({ text: block, map }) =>
    language.sentences(block).flatMap((span) => {
      const sentence = block.slice(span.start, span.end);
      const tokens = language.tokens(sentence);
      return language.grammar.flatMap((detector) =>
        detector.find(sentence, tokens, language.lexicon).flatMap((found): Finding[] => {
          const rule = data.get(found.rule);
          const start = sourceStart(map, span.start + found.start);
          const end = sourceEnd(map, span.start + found.end);
          if (!rule || found.hidden || seen.has(key({ rule: rule.id, start, end }))) return [];
          const { id, value, level } = rule;
          return [{ rule: id, start, end, value, level, message: sentence.slice(found.start, found.end), fixes: [] }];
        }),
      );
    }),
  );
  return [...known, ...more].sort((a, b) => a.start - b.start || b.end - a.end);
}
