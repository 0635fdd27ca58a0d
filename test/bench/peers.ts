import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** A checker of English prose that we measure ourselves against. */
export interface Peer {
  readonly name: string;
  check(text: string): unknown;
}

const folder = path.resolve('test/bench/peers');

/** The peers, installed in test/bench/peers, write-good first. */
export async function loadPeers(): Promise<readonly Peer[]> {
  const { peers } = (await import(pathToFileURL(path.join(folder, 'peers.mjs')).href)) as { peers: readonly Peer[] };
  return peers;
}

/** A finder of English passives. */
export interface PassiveFinder {
  readonly name: string;
  /** The end of each participle, in UTF-16 code units. */
  find(text: string): readonly number[];
}

/** The passive finders among the peers. */
export async function loadPassiveFinders(): Promise<readonly PassiveFinder[]> {
  const peers = await import(pathToFileURL(path.join(folder, 'peers.mjs')).href);
  return (peers as { passiveFinders: readonly PassiveFinder[] }).passiveFinders;
}

/** Their versions as they are pinned: name@1.2.3. */
export function peerVersions(): readonly string[] {
  const { dependencies } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    dependencies: Readonly<Record<string, string>>;
  };
  return Object.entries(dependencies).map(([name, version]) => `${name}@${version}`);
}
