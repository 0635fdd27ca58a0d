import type { GrammarDetector, GrammarFinding, Rewrite } from '../../language.ts';
import { OnDemand } from '../../later.ts';
import { WordMemo } from '../../wordMemo.ts';
import { determiners, possessives } from './closedClasses.ts';
import { rewriteActive, rewritePassive } from './denominalisation.ts';
import type { Nominalisations } from './grammarData.ts';
import { isGenitive } from './nounPhrase.ts';
import { SentenceView } from './sentenceView.ts';
import { lightVerbs, type VerbalNoun, verbalNounAfter } from './verbalNoun.ts';

const auxiliary = /^(?:har|havde|have|haft|får|fik|få|fået)$/;
const isLight = new WordMemo((key) => lightVerbs.has(key));
const passiveAuxiliary = /^(?:er|var|være|været|bliver|blev|blive|blevet)$/;

/** Finds light verbs with a verbal noun and its object (foretage en vurdering af sagen), and says them with the verb. */
export const nominalisation = (known: Nominalisations): GrammarDetector => ({
  find(sentence, tokens, lexicon) {
    const findings: GrammarFinding[] = [];
    let seen: SentenceView | undefined;
    for (let index = 0; index < tokens.length; index++) {
      if (!isLight.of(tokens[index]!)) continue;
      seen ??= new SentenceView(sentence, tokens, lexicon);
      const found = verbalNounAfter(seen, index, known);
      if (found && !isAttributive(seen, found)) findings.push(findingOf(seen, found, known));
    }
    return findings;
  },
});

const findingOf = (view: SentenceView, found: VerbalNoun, known: Nominalisations): GrammarFinding => ({
  rule: 'verbalsubstantiv',
  start: view.tokens[found.light]!.start,
  end: view.tokens[found.object - 1]!.end,
  rewrites: new OnDemand(() => rewrites(view, found, known)),
});

/** »den udførte undersøgelse af …«: a participle before the noun. */
function isAttributive(view: SentenceView, { light, verb, article }: VerbalNoun): boolean {
  const before = view.key(light - 1);
  if (verb.slot === 'participle') return before === 'en' || before === 'et';
  if (verb.slot !== 'past' || article !== '') return false;
  return determiners.has(before) || possessives.has(before) || isGenitive(view, light - 1);
}

/** »foretaget en undersøgelse af lægen«: of him or by him. */
const mayBeAgent = (view: SentenceView, { object }: VerbalNoun, { performers }: Nominalisations): boolean =>
  view.readings(object).some(({ lemma, wordClass, slot }) => {
    const isPerformer = wordClass === 'noun' && performers.some((end) => lemma.endsWith(end));
    return isPerformer && slot.endsWith('Definite');
  });

function rewrites(view: SentenceView, found: VerbalNoun, known: Nominalisations): readonly Rewrite[] {
  const { slot } = found.verb;
  const inActive = () => (mayBeAgent(view, found, known) ? [] : rewritePassive(view, found));
  if (slot === 'passive' || slot === 'pastPassive') return inActive();
  if (slot !== 'participle') return rewriteActive(view, found, slot);
  for (let at = found.light - 1; at >= Math.max(0, found.light - 7) && !view.isEnd(at); at--) {
    if (auxiliary.test(view.key(at))) return rewriteActive(view, found, 'participle');
    if (passiveAuxiliary.test(view.key(at))) return inActive();
  }
  return [];
}
