/** What only the files that a project is made of need, a bundle of its own: YAML, the schemas, the dictionary compiler. */
export { languageOf, loadDictionary } from '../dictionary/load.ts';
export { PolicyFile } from '../dictionary/policy.ts';
export { loadProjectFile } from '../dictionary/projectFileReader.ts';
export { placesOf, unclosed } from './globs.ts';
export { cursorsAt, placeAt } from './help/place.ts';
export { setInProject } from './projectEdit.ts';
