import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { viewReport, writeReport } from '../../server/src/report/render.ts';
import { reportOn, reportOnFixture, reportOnFolder } from '../report/subjects.ts';
import { holdToAxe } from './accessibility.ts';
import { Steps } from './steps.ts';
import { root } from './tools.ts';

const pictures = path.join(root, 'out', 'screenshots');

const english = `# Your housing benefit

We have received your application. It will be processed as soon as possible, and you will be notified of the decision.

In the event that your income changes, you are required to inform us prior to the end of the month. You can call us on
weekdays if you have any questions.
`;

const looks = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'high contrast': { colorScheme: 'dark', forcedColors: 'active', contrast: 'more' },
} as const;

/** Opens reports that stand alone in a browser without a network, in each look, and holds them to axe-core. */
export async function checkReportPages(browser: Browser, log: (text: string) => void): Promise<boolean> {
  await mkdir(pictures, { recursive: true });
  const steps = new Steps(log);
  const pages = {
    'report on a heavy letter': writeReport(await reportOnFixture('hjemmehjaelp.tung.txt'), 'html', 'da'),
    'report on a plain letter': writeReport(await reportOnFixture('hjemmehjaelp.klar.txt', 'en'), 'html', 'en'),
    'report on an English page': writeReport(await reportOn(english, 'markdown', 'da'), 'html', 'da'),
    'report on no text': writeReport(await reportOn(''), 'html', 'da'),
    'report on a folder': writeReport(
      await reportOnFolder(['hjemmehjaelp.klar.txt', 'hjemmehjaelp.tung.txt', 'pas-koerekort.klar.html']),
      'html',
      'da',
    ),
  };
  for (const [look, options] of Object.entries(looks)) {
    const page = await browser.newPage({ viewport: { width: 900, height: 1000 }, offline: true, ...options });
    const refused: string[] = [];
    page.on('console', (message) => refused.push(message.text()));
    page.on('request', (request) => refused.push(request.url()));
    for (const [name, html] of Object.entries(pages)) {
      const file = path.join(pictures, `${name} ${look}.png`.replaceAll(' ', '-'));
      await steps.step(
        `${name}, ${look}`,
        async () => {
          await page.setContent(html);
          await fits(page);
          await holdToAxe(page.mainFrame(), 'AAA');
          if (refused.length > 0) throw new Error(`The page asked for: ${refused.join(', ')}`);
        },
        () => page.screenshot({ path: file, fullPage: true }),
      );
    }
    await page.close();
  }
  await steps.step('a report that follows the text keeps the place of its reader', () => keepsPlace(browser));
  return steps.close();
}

/** Runs the script of the view as VS Code does, and writes in the text while the report is being read. */
async function keepsPlace(browser: Browser): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 700, height: 500 }, offline: true });
  const { body, style } = viewReport(await reportOnFixture('hjemmehjaelp.tung.txt'), 'da');
  await page.setContent(`<style>${style}</style><main></main>`);
  await page.evaluate(`pressed = []; acquireVsCodeApi = () => ({
    postMessage: (message) => pressed.push(message), getState: () => undefined, setState: () => {},
  })`);
  await page.addScriptTag({ path: path.join(root, 'dist', 'client', 'view.js') });
  const show = async (html: string) => {
    await page.evaluate(`postMessage(${JSON.stringify({ body: html })}, '*')`);
    await page.waitForFunction(`document.querySelector('h1')?.textContent === ${JSON.stringify(titleOf(html))}`);
  };
  await show(body);
  const sentence = page.locator('#heaviest ~ table button').nth(3);
  await page.locator('summary').click();
  await sentence.focus();
  const before = await page.evaluate('scrollY');
  await show(body.replace('Rapport: ', 'Rapport om '));
  const after = await page.evaluate(`({
    scroll: scrollY, open: document.querySelector('details').open, focused: document.activeElement.textContent,
  })`);
  assert.deepEqual(after, { scroll: before, open: true, focused: await sentence.textContent() });
  assert.ok(Number(before) > 500);
  await page.keyboard.press('Enter');
  const place = {
    start: Number(await sentence.getAttribute('data-start')),
    end: Number(await sentence.getAttribute('data-end')),
  };
  assert.deepEqual(await page.evaluate('pressed'), ['ready', place]);
  await page.close();
}

function titleOf(body: string): string {
  return /<h1>(.*?)<\/h1>/.exec(body)?.[1] ?? '';
}

/** On a narrow screen nothing must be reached by scrolling sideways. */
async function fits(page: Page): Promise<void> {
  await page.setViewportSize({ width: 360, height: 1000 });
  const over = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
  await page.setViewportSize({ width: 900, height: 1000 });
  if (Number(over) > 0) throw new Error(`At 360 pixels the page is ${String(over)} pixels too wide.`);
}
