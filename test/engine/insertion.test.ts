/** Where the paragraphs of missing parts go: beside what is there, never into a table, a heading or foreign markup. */
import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/engine/apply.ts';
import type { Checker } from '../../server/src/engine/checker.ts';
import { newChecker } from '../checkers.ts';

describe('Paragraphs of missing parts', () => {
  let checker: Checker;
  before(async () => {
    checker = await newChecker();
  });

  const ask = (text: string, languageId: string, rule: string) =>
    checker.check(text, languageId, { id: 'afgørelse', source: 'user' }).findings.find((found) => found.rule === rule);

  /** The text after the fix of a missing part. */
  function inserted(text: string, languageId: string, rule: string): string {
    const fix = ask(text, languageId, rule)?.fixes[0];
    assert.ok(fix, `${rule} has a fix`);
    return applyEdits(text, fix.edits);
  }

  it('stand after the line under a heading', () => {
    for (const line of ['=====', '---']) {
      assert.equal(
        inserted(`Om din sag\n${line}\n\nTak for din mail.\n`, 'markdown', 'afgoerelse-resultat'),
        `Om din sag\n${line}\n\nVi har besluttet, at [resultatet].\n\nTak for din mail.\n`,
      );
    }
  });

  it('leave a table whole', () => {
    const table = '| Hilsen | Navn |\n|---|---|\n| Med venlig hilsen | Anna |\n| 12 | 13 |\n';
    const after = inserted(`# Sag\n\nTak for din mail.\n\n${table}`, 'markdown', 'afgoerelse-begrundelse');
    assert.ok(after.startsWith(`# Sag\n\nTak for din mail.\n\n${table}\nVi har besluttet det, fordi`), after);
  });

  it('are parted from the line below', () => {
    assert.equal(
      inserted('# Sag\r\nTak for din mail.\r\n', 'markdown', 'afgoerelse-resultat'),
      '# Sag\r\n\r\nVi har besluttet, at [resultatet].\r\n\r\nTak for din mail.\r\n',
    );
  });

  it('are not put in a branch of a template, where they would come and go with it', () => {
    const branch =
      '{% if frist %}\n\nSkriv til os inden fristen.\n\n{% else %}\n\nDer er ingen frist.\n\n{% endif %}\n';
    const reason = 'Vi har besluttet det, fordi [begrundelsen].';
    const after = inserted(`# Sag\n\nTak for din mail.\n\n${branch}`, 'markdown', 'afgoerelse-begrundelse');
    assert.ok(after.includes(`{% endif %}\n\n${reason}`), after);
    const closing = '{{#if a}}\n<p>Venlig hilsen</p>\n{{/if}}\n';
    const html = inserted(`<h1>Sag</h1>\n<p>Tak for din mail.</p>\n${closing}`, 'handlebars', 'afgoerelse-begrundelse');
    assert.ok(html.includes(`mail.</p>\n<p>${reason}</p>\n{{#if a}}`), html);
    const whole = inserted(
      `{{#each breve}}\n<h1>Sag</h1>\n<p>Tak for din mail.</p>\n{{/each}}\n`,
      'handlebars',
      'afgoerelse-begrundelse',
    );
    assert.ok(whole.includes(`${reason}</p>\n{{/each}}`), whole);
  });

  it('are elements in templates of HTML', () => {
    for (const languageId of ['handlebars', 'liquid', 'twig', 'erb', 'php', 'razor', 'vue']) {
      const html = '<h1>Sag</h1>\n<p>Tak for din mail.</p>\n<p>Venlig hilsen</p>\n';
      const text = languageId === 'vue' ? `<template>\n${html}</template>\n` : html;
      assert.match(
        inserted(text, languageId, 'afgoerelse-begrundelse'),
        /mail\.<\/p>\n<p>Vi har besluttet det, fordi \[begrundelsen\]\.<\/p>\n<p>Venlig/,
        languageId,
      );
    }
  });

  it('are not offered in XML, nor where no element shows how', () => {
    for (const [text, languageId] of [
      ['<brev><afsnit>Tak for din mail.</afsnit></brev>', 'xml'],
      ['Kære {{navn}}\n\nTak for din mail.\n\nVenlig hilsen\n', 'handlebars'],
    ] as const) {
      assert.deepEqual(ask(text, languageId, 'afgoerelse-begrundelse')?.fixes, [], languageId);
    }
  });
});
