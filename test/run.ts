/** Runs every suite and ends with one line that counts them all. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { useByHand } from './vscode/byHand.ts';
import { clickThroughFirstRun } from './vscode/firstRun.ts';
import { startNodeHost } from './vscode/nodeHost.ts';
import { runSuite } from './vscode/page.ts';
import { checkReportPages } from './vscode/reportPages.ts';
import { takeScreenshots } from './vscode/screenshots.ts';
import { launchBrowser, root } from './vscode/tools.ts';
import { takeViewPictures } from './vscode/viewPictures.ts';
import { startWebHost } from './vscode/webHost.ts';
import { withWorkspace } from './vscode/workspace.ts';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const built = path.join(root, 'out', 'test');
const samples = path.join(root, 'client', 'samples');
/** The same bundle under two names: Node asks for .cjs, the web host for .js. */
const nodeSuite = path.join(built, 'vscode', 'suite.cjs');
const webSuite = path.join(built, 'vscode', 'suite.js');

/** A suite that ran no test counts as failed. */
function counted(name: string, count: Count): Count {
  if (count.passed + count.failed > 0) return count;
  console.error(`${name} ran no test.`);
  return { passed: 0, failed: 1 };
}

/** Everything that needs no editor: unit, language, LSP over stdio, command line. */
function runMocha(): Promise<Count> {
  return new Promise((resolve) => {
    const files = globSync('**/*.test.mjs', { cwd: built, absolute: true }).sort();
    const args = [path.join(root, 'node_modules', 'mocha', 'bin', 'mocha.js'), '--timeout', '60000', ...files];
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (data) => {
      output += String(data);
      process.stdout.write(data);
    });
    child.once('exit', (code) => {
      const passed = Number(/(\d+) passing/.exec(output)?.[1] ?? 0);
      const failed = Number(/(\d+) failing/.exec(output)?.[1] ?? 0);
      resolve({ passed, failed: failed === 0 && code !== 0 ? 1 : failed });
    });
  });
}

/** The suite inside VS Code; its own closing line is read from the console. */
async function inEditor(name: string, work: (log: (text: string) => void) => Promise<boolean>): Promise<Count> {
  let count: Count = { passed: 0, failed: 0 };
  const log = (text: string) => {
    const closing = /klartekst-suite (\d+) passed, (\d+) failed/.exec(text);
    if (closing) count = { passed: Number(closing[1]), failed: Number(closing[2]) };
    else if (/[✓✗]/u.test(text) || process.env['KLARTEKST_VERBOSE']) console.log(text.trimEnd());
  };
  try {
    console.log(`\n${name}`);
    const ended = await work(log);
    return ended || count.failed > 0 ? count : { ...count, failed: 1 };
  } catch (error) {
    console.error(error);
    return { passed: count.passed, failed: count.failed + 1 };
  }
}

async function main(): Promise<void> {
  const counts: Count[] = [counted('mocha', await runMocha())];
  const browser = await launchBrowser();
  try {
    const node = await inEditor('VS Code, Node extension host', (log) =>
      withWorkspace(async (folder) => {
        const host = await startNodeHost(() => {});
        try {
          return await runSuite(browser, host.url(folder, nodeSuite), log);
        } finally {
          await host.stop();
        }
      }),
    );
    const web = await inEditor('VS Code for the web, worker extension host', (log) =>
      withWorkspace(async (folder) => {
        const host = await startWebHost(folder, webSuite);
        try {
          return await runSuite(browser, host.url, log);
        } finally {
          await host.stop();
        }
      }),
    );
    const firstRuns = [
      await inEditor('The first run, Node extension host', async (log) => {
        const host = await startNodeHost(() => {});
        try {
          return await clickThroughFirstRun(browser, host.url(samples), 'node', log);
        } finally {
          await host.stop();
        }
      }),
      await inEditor('The first run, VS Code for the web', async (log) => {
        const host = await startWebHost(samples);
        try {
          return await clickThroughFirstRun(browser, host.url, 'web', log);
        } finally {
          await host.stop();
        }
      }),
    ];
    const hands = [
      await inEditor('By mouse and by keyboard, Node extension host', (log) => useByHand(browser, 'node', log)),
      await inEditor('By mouse and by keyboard, VS Code for the web', (log) => useByHand(browser, 'web', log)),
    ];
    const shots = await inEditor('VS Code, as a user sees it', (log) => takeScreenshots(browser, log));
    const views = await inEditor('The views in VS Code, in three themes', (log) => takeViewPictures(browser, log));
    const pages = await inEditor('Reports in a browser, held to axe-core', (log) => checkReportPages(browser, log));
    counts.push(counted('The Node host', node), counted('The web host', web), counted('The screenshots', shots));
    counts.push(counted('The views', views), counted('The report pages', pages));
    counts.push(...firstRuns.map((count) => counted('The first run', count)));
    counts.push(...hands.map((count) => counted('What is done by hand', count)));
  } finally {
    await browser.close();
  }
  const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exit(sum('failed') > 0 ? 1 : 0);
}

await main();
