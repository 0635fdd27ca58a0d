import type { Language } from '../languages/language.ts';
import { AutomatonBuilder } from './automaton.ts';
import type { CompiledTermPattern, CompiledTerms } from './compiled.ts';
import { ElementCompiler } from './compileElements.ts';
import type { Term } from './entry.ts';
import { PatternError, parsePattern } from './pattern.ts';

/** A slip in one of a term's patterns; `offset` counts UTF-16 code units into it. */
export interface TermError {
  readonly term: Term;
  readonly field: 'patterns' | 'except';
  readonly pattern: number;
  readonly offset: number;
  readonly message: string;
}

/** Compiles words with legal effect. Patterns with a slip are left out and reported. */
export function compileTerms(
  terms: readonly Term[],
  language: Language,
): { compiled: CompiledTerms; errors: TermError[] } {
  const compiler = new ElementCompiler(language);
  const automaton = new AutomatonBuilder();
  const patterns: CompiledTermPattern[] = [];
  const errors: TermError[] = [];
  const add = (text: string, term: number, field: TermError['field'], pattern: number) => {
    try {
      const elements = compiler.compile(parsePattern(text, language).elements, false);
      automaton.add(elements, patterns.length);
      patterns.push({ term, elements, ...(field === 'except' ? { except: true } : {}) });
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const offset = error instanceof PatternError ? error.offset : 0;
      errors.push({ term: terms[term]!, field, pattern, offset, message: error.message });
    }
  };
  for (const [number, term] of terms.entries()) {
    for (const field of ['patterns', 'except'] as const)
      for (const [pattern, text] of term[field].entries()) add(text, number, field, pattern);
  }
  const { words, sets } = compiler;
  return { compiled: { words, sets, automaton: automaton.finish(), patterns }, errors };
}
