import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { globSync } from 'tinyglobby';

const pages = globSync(['*.md', 'dictionaries/*.md', 'client/**/*.md', '!client/samples']).sort();

/** A page without what is code. */
const proseOf = (page: string) => page.replace(/^```.*?^```$/gms, '').replace(/`[^`\n]*`/g, '');

/** The anchors that GitHub gives a page: those of its headings, and those that it sets itself. */
function anchorsOf(page: string): Set<string> {
  const headings = [...page.replace(/^```.*?^```$/gms, '').matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
    title!
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );
  return new Set([...headings, ...[...page.matchAll(/<a (?:id|name)="([^"]+)"/g)].map(([, id]) => id!)]);
}

describe('The documents of a release', () => {
  it('begin the changelog with the version of the package, and its date', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8'));
    const [, heading] = /^## (.+)$/m.exec(await readFile('CHANGELOG.md', 'utf8')) ?? [];
    assert.match(heading ?? '', new RegExp(`^${version.replaceAll('.', '\\.')} – \\d{4}-\\d\\d-\\d\\d$`));
  });

  const anchors = new Map<string, Set<string>>();
  async function hasAnchor(file: string, anchor: string): Promise<boolean> {
    const known = anchors.get(file) ?? anchorsOf(await readFile(file, 'utf8'));
    anchors.set(file, known);
    return known.has(anchor);
  }

  it('link to what is there', async () => {
    assert.ok(pages.includes('README.md') && pages.includes('dictionaries/RULES.md'));
    const broken: string[] = [];
    for (const page of pages) {
      const links = [...proseOf(await readFile(page, 'utf8')).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link!);
      for (const link of links.filter((one) => !/^[a-z]+:/.test(one))) {
        const [file, anchor] = link.split('#') as [string, string?];
        const target = file === '' ? page : path.join(path.dirname(page), decodeURI(file));
        const found = existsSync(target) && (!anchor || (await hasAnchor(target, decodeURI(anchor))));
        if (!found) broken.push(`${page}: ${link}`);
      }
    }
    assert.deepEqual(broken, []);
  });

  it('use every picture', async () => {
    const texts = await Promise.all(['package.json', ...pages].map((file) => readFile(file, 'utf8')));
    const pictures = globSync('client/media/*.png');
    assert.ok(pictures.length >= 3);
    for (const picture of pictures) {
      assert.ok(
        texts.some((text) => text.includes(picture)),
        `${picture} is shown nowhere.`,
      );
    }
  });

  it('name no version but the package’s own', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8'));
    for (const page of ['README.md', 'CONTRIBUTING.md']) {
      const named = [...(await readFile(page, 'utf8')).matchAll(/klartekst[-@]v?(\d+\.\d+\.\d+)/g)].map(
        ([, found]) => found,
      );
      assert.ok(
        named.every((found) => found === version),
        `${page} names ${named.join(', ')}.`,
      );
    }
  });
});
