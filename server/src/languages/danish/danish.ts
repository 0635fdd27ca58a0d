import { Abbreviations } from '../abbreviations.ts';
import type { Language } from '../language.ts';
import type { Lexicon } from '../morphology.ts';
import { splitSentences } from '../sentences.ts';
import { Tokenizer } from '../tokens.ts';
import { addressed } from './address.ts';
import { agree } from './agreement.ts';
import { calendar } from './calendar.ts';
import { defines } from './definition.ts';
import { chooseSlot } from './disambiguation.ts';
import { explains, holdsEvidence } from './evidence.ts';
import { foreignSpans } from './foreign.ts';
import { strandsAt } from './grammar/coordinatedAt.ts';
import { createDetectors } from './grammar/detectors.ts';
import type { GrammarData } from './grammar/grammarData.ts';
import { actingSignals } from './grammar/passive/actingSignals.ts';
import { reservationsOn } from './grammar/passive/heldBack.ts';
import { Knowledge } from './grammar/passive/knowledge.ts';
import { unsuited } from './grammar/passive/reader.ts';
import { actorBroughtBy } from './grammar/passive/sender.ts';
import { strandsPassive } from './grammar/passive/stranding.ts';
import { Words } from './grammar/passive/words.ts';
import { staysSound } from './grammar/soundness.ts';
import { endsSentence } from './sentences.ts';
import type { SignData } from './signs/signData.ts';
import { SignReader } from './signs/signs.ts';

/** The data that Danish is built from; see dictionaries/da/. */
export interface DanishData {
  readonly tags: Readonly<Record<string, readonly string[]>>;
  /** Lower case with full stops. `final` may end a sentence, `inner` never does. */
  readonly abbreviations: { readonly inner: readonly string[]; readonly final: readonly string[] };
  readonly grammar: GrammarData;
  readonly signs: SignData;
}

const joined = new Set(['inden for', 'uden for', 'over for', 'ud over', 'oven for', 'neden for']);
const optionalCommaBefore = new Set(['at', 'hvor', 'som', 'der', 'om', 'hvis', 'når']);

/** @param lexicon called once, when inflection is first needed. */
export function createDanish(data: DanishData, lexicon: () => Lexicon): Language {
  const abbreviations = new Abbreviations(data.abbreviations.inner, data.abbreviations.final);
  const tokenizer = new Tokenizer(abbreviations);
  const knowledge = new Knowledge(data.grammar);
  let decoded: Lexicon | undefined;
  const load = () => {
    decoded ??= lexicon();
    return decoded;
  };
  let reader: SignReader | undefined;
  const signReader = () => {
    reader ??= new SignReader(data.signs);
    return reader;
  };
  return {
    id: 'da',
    get lexicon() {
      return load();
    },
    calendar,
    grammar: createDetectors(data.grammar, knowledge),
    tags: new Map(Object.entries(data.tags)),
    optionalCommaBefore,
    joined,
    sentences: (text) => splitSentences(text, (stop) => endsSentence(stop, abbreviations)),
    tokens: (sentence) => tokenizer.tokens(sentence),
    foreign: (_sentence, tokens) => foreignSpans(tokens),
    holds: (evidence, sentence) =>
      evidence === 'explanation'
        ? explains(sentence)
        : holdsEvidence(evidence, sentence, tokenizer.tokens(sentence), signReader(), load()),
    signs: (sentence, tokens) => signReader().signs(sentence, tokens, load()),
    dates: (sentence, tokens) => signReader().dates(sentence, tokens, load()),
    defines,
    unsuited,
    addressed,
    actorBroughtBy,
    actingSignals: (sentence, tokens) => actingSignals(new Words(sentence, tokens, load(), knowledge)),
    reservationsOn: (actor, sentence, tokens, span) =>
      reservationsOn(new Words(sentence, tokens, load(), knowledge), span, actor),
    staysSound: (sentence, tokens, rewritten) =>
      staysSound(
        new Words(sentence, tokens, load(), knowledge),
        new Words(rewritten, tokenizer.tokens(rewritten), load(), knowledge),
      ),
    strands: (sentence, tokens, to, wording) =>
      strandsAt(knowledge.closed.coordinators, tokens, to, wording) ||
      strandsPassive(knowledge, load(), sentence, tokens, to, wording),
    chooseSlot: (tokens, index, slots) => chooseSlot(tokens, index, slots, load()),
    before: () => undefined,
    agree: (sentence, tokens, index, gender) => agree(sentence, tokens, index, gender, load()),
  };
}
