/** A package that is part of what is shipped. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression. */
  readonly license: string;
  /** The texts of its licence and notice files, as they are. */
  readonly texts: readonly string[];
}

const rule = `\n\n${'-'.repeat(80)}\n\n`;

/** The notices of all that is shipped: a list, then each package with its texts. @throws Error when one has no text. */
export function noticesPage(packages: readonly ShippedPackage[]): string {
  const missing = packages.filter(({ texts }) => texts.length === 0).map(({ name }) => name);
  if (missing.length > 0) throw new Error(`No licence text: ${missing.join(', ')}.`);
  const lines = packages.map(({ name, version, license }) => `${name} ${version}, ${license}`);
  const sections = packages.map(
    ({ texts }, index) => `${lines[index]}\n\n${texts.map((text) => text.replace(/\r\n/g, '\n').trim()).join('\n\n')}`,
  );
  return [`Klartekst holds code and data of others:\n\n${lines.join('\n')}`, ...sections].join(rule).concat('\n');
}
