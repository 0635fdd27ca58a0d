import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

const run = promisify(execFile);

/** The project's folder: the nearest one above the built tests that has a lock file. */
export const root = projectFolder(import.meta.dirname);

function projectFolder(folder: string): string {
  return existsSync(path.join(folder, 'package-lock.json')) ? folder : projectFolder(path.dirname(folder));
}

/** Where downloaded editors and browsers are kept. */
export const downloads = path.join(root, '.vscode-test');

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Installs an npm package in a folder of its own under .vscode-test, once. @returns the package's folder. */
export async function installPackage(name: string, version: string): Promise<string> {
  const prefix = path.join(downloads, `${name.replaceAll('/', '-')}-${version}`);
  const folder = path.join(prefix, 'node_modules', name);
  const done = path.join(prefix, 'installed');
  if (existsSync(done)) return folder;
  await rm(prefix, { recursive: true, force: true });
  await mkdir(prefix, { recursive: true });
  await writeFile(path.join(prefix, 'package.json'), '{ "private": true }\n');
  await run(npm, ['install', '--prefix', prefix, '--ignore-scripts', '--no-audit', '--no-fund', `${name}@${version}`], {
    cwd: prefix,
  });
  await writeFile(done, '');
  return folder;
}

/** Runs `npm install` for the dependencies of an installed package that has its own package.json, once. */
export async function installDependencies(folder: string): Promise<void> {
  const done = path.join(folder, 'dependencies-installed');
  if (existsSync(done)) return;
  await run(npm, ['install', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund'], { cwd: folder });
  await writeFile(done, '');
}

/** A TCP port that is free now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Waits until an address answers. @throws Error after the given number of seconds. */
export async function waitFor(url: string, seconds: number): Promise<void> {
  for (let tries = 0; tries < seconds * 4; tries++) {
    try {
      await fetch(url, { redirect: 'manual' });
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
  throw new Error(`${url} did not answer within ${seconds} seconds.`);
}

/** Starts a long-running process; what it prints goes to `log`. */
export function start(command: string, args: readonly string[], log: (text: string) => void): ChildProcess {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.on('data', (data) => log(String(data)));
  child.stderr.on('data', (data) => log(String(data)));
  return child;
}

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** A Chromium version on npm that runs on Node 20. */
const npmChromium = '138.0.2';

/** Finds a browser: KLARTEKST_CHROMIUM, an installed Chrome, Chromium or Edge, or the one on npm (Linux x64). */
async function findChromium(): Promise<string> {
  const named = process.env['KLARTEKST_CHROMIUM'];
  if (named) return named;
  const found = installed.find((file) => existsSync(file));
  if (found) return found;
  const folder = await installPackage('@sparticuz/chromium', npmChromium);
  const { default: bundled } = (await import(path.join(folder, 'build', 'esm', 'index.js'))) as {
    default: { executablePath(): Promise<string> };
  };
  return bundled.executablePath();
}

/** Starts a headless browser that makes no connections of its own. */
export async function launchBrowser(): Promise<Browser> {
  const quiet = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath: await findChromium(), args: [...quiet, ...asRoot] });
}
