import type { CompiledAutomaton } from './compiled.ts';
import { readRows, type StoredRows, storeRows } from './rows.ts';

/** An automaton, edge by edge. Most edges leave the start or the state before the one they lead to, on a set that is new. */
export interface StoredAutomaton {
  /** How far the state that an edge leaves lies before its target; 0 for the start. */
  readonly back: readonly number[];
  /** The set of words of each edge and one more; 0 for the first set that no edge before it has. */
  readonly sets: readonly number[];
  readonly targets: StoredRows;
  readonly any: StoredRows;
  readonly accepts: StoredRows;
}

export function storeAutomaton({ edges, any, accepts }: CompiledAutomaton): StoredAutomaton {
  const back: number[] = [];
  const sets: number[] = [];
  const targets: number[] = [];
  let unmet = 0;
  for (let at = 0; at < edges.length; at += 3) {
    const [state, set, target] = [edges[at]!, edges[at + 1]!, edges[at + 2]!];
    back.push(state === 0 ? 0 : target - state);
    sets.push(set === unmet ? 0 : set + 1);
    targets.push(target);
    unmet = Math.max(unmet, set + 1);
  }
  return { back, sets, targets: storeRows(targets, 1), any: storeRows(any, 2), accepts: storeRows(accepts, 2) };
}

/** The automaton that `storeAutomaton` stored. */
export function readAutomaton({ back, sets, targets, any, accepts }: StoredAutomaton): CompiledAutomaton {
  const edges = new Int32Array(back.length * 3);
  const states = readRows(targets);
  let unmet = 0;
  for (let edge = 0; edge < back.length; edge++) {
    const target = states[edge]!;
    const set = sets[edge] === 0 ? unmet : sets[edge]! - 1;
    edges[edge * 3] = back[edge] === 0 ? 0 : target - back[edge]!;
    edges[edge * 3 + 1] = set;
    edges[edge * 3 + 2] = target;
    unmet = Math.max(unmet, set + 1);
  }
  return { edges, any: readRows(any), accepts: readRows(accepts) };
}
