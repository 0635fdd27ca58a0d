/** Letters without their accents. Takes the place of a package with a table of them all, which `syllable` asks for. */
export default function plainLetters(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}
