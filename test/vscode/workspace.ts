import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './tools.ts';

/** Runs with a fresh copy of the sample letters, which a suite may change, and removes it afterwards. */
export async function withWorkspace<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(path.join(tmpdir(), 'klartekst-workspace-'));
  try {
    await cp(path.join(root, 'test', 'fixtures', 'workspace'), folder, { recursive: true });
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
