/** Closed word classes of Danish, in lower case. The lexicon's open-class readings of these words are homographs. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

export const prepositions = words(
  'ad af bag blandt efter for foran forbi fra før gennem hos i ifølge igennem imellem imod inden inkl langs med mellem ' +
    'mod nær om omkring over overfor på per pr pr. siden trods til uden under undtagen vedrørende vedr vedr. ved via',
);

/** Conjunctions and adverbs that begin a subordinate clause. */
export const subordinators = words(
  'at da der dersom efterdi endskønt eftersom fordi førend hvad hvem hvilke hvilken hvilket hvis hvor hvordan hvorefter hvorfor ' +
    'hvorimod hvorledes hvormed hvornår hvorved hvorvidt idet imens ligesom medmindre mens når om saafremt samtidig selvom ' +
    'skønt som såfremt uanset',
);

export const conjunctions = words('og eller men samt for så både enten hverken');

export const subjectPronouns = words('jeg du vi i han hun den det de man');

export const objectPronouns = words('mig dig os jer ham hende den det dem sig');

/** The subject form of an object pronoun. */
export const subjectForms: ReadonlyMap<string, string> = new Map([
  ['mig', 'jeg'],
  ['dig', 'du'],
  ['os', 'vi'],
  ['jer', 'I'],
  ['ham', 'han'],
  ['hende', 'hun'],
  ['dem', 'de'],
]);

export const possessives = words(
  'min mit mine din dit dine sin sit sine vor vort vore vores jeres deres dens dets hans hendes',
);

export const determiners = words(
  'en et den det de denne dette disse nogen noget nogle ingen intet enhver ethvert hver hvert alle al alt begge samtlige ' +
    'flere mange få samme anden andet andre sådan sådant sådanne hvilken hvilket hvilke',
);

/** Present and past forms that are verbs wherever they stand as the second word of a clause. */
export const auxiliaries = words(
  'er var bliver blev har havde får fik skal skulle kan kunne må måtte vil ville bør burde tør turde',
);

export const modals = words('skal skulle kan kunne må måtte vil ville bør burde tør turde');

/** Sentence adverbs and others that may stand between subject, verb and object. */
export const adverbs = words(
  'ikke dog også derfor altid nu endnu først herefter hermed herved samtidig samtidigt straks allerede snart endvidere ligeledes ' +
    'således naturligvis selvfølgelig gerne så da jo vel nok desværre efterfølgende derefter herudover derudover desuden ' +
    'fortsat stadig kun alene normalt typisk løbende aldrig ofte sjældent imidlertid eventuelt muligvis måske sandsynligvis ' +
    'formentlig altså bare blot selv her der særligt især nærmere tidligere senere senest tidligst hidtil venligst ' +
    'indledningsvis endelig lige igen sammen automatisk',
);

const functionWords = new Set([
  ...prepositions,
  ...subordinators,
  ...conjunctions,
  ...subjectPronouns,
  ...objectPronouns,
  ...possessives,
  ...determiners,
  ...auxiliaries,
  'ikke',
  'dog',
  'også',
  'derfor',
  'altid',
  'nu',
  'endnu',
  'jo',
  'vel',
  'nok',
  'kun',
  'gerne',
  'aldrig',
  'ofte',
  'her',
  'der',
  'end',
  'selv',
  'være',
  'blive',
  'have',
  'været',
  'blevet',
  'haft',
]);

/** True for a word of a closed class, which is never read as noun, adjective or full verb. */
export const isFunctionWord = (key: string): boolean => functionWords.has(key);

export const months = words(
  'januar februar marts april maj juni juli august september oktober november december jan feb mar apr jun jul aug sep sept okt nov dec',
);
