import assert from 'node:assert/strict';
import fc from 'fast-check';
import { AutomatonBuilder } from '../../server/src/dictionary/automaton.ts';
import { readAutomaton, storeAutomaton } from '../../server/src/dictionary/storedAutomaton.ts';
import { readSets, storeSets } from '../../server/src/dictionary/storedSets.ts';
import { runsOr } from '../property.ts';

describe('Stored sets of words', () => {
  it('are the same when they have been read', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(40))), (sets) => {
        assert.deepEqual(readSets(storeSets(sets)), sets);
      }),
      { numRuns: runsOr(200) },
    );
  });

  it('are short where words are new and follow each other', () => {
    assert.equal(storeSets([[0, 1, 2], [3], [1, 4, 5], []]), '+2,+0,1 +1,,');
  });
});

describe('A stored automaton', () => {
  it('is the same when it has been read', () => {
    const patterns = fc.array(fc.array(fc.nat(9), { minLength: 1, maxLength: 5 }), { maxLength: 20 });
    fc.assert(
      fc.property(patterns, (all) => {
        const builder = new AutomatonBuilder();
        all.forEach((sets, pattern) => {
          const [first, ...rest] = sets;
          builder.add([first!, { type: 'gap', optional: true }, ...rest], pattern);
        });
        const automaton = builder.finish();
        const { edges, any, accepts } = readAutomaton(JSON.parse(JSON.stringify(storeAutomaton(automaton))));
        assert.deepEqual(
          [edges, any, accepts].map((list) => Array.from(list)),
          [automaton.edges, automaton.any, automaton.accepts],
        );
      }),
      { numRuns: runsOr(200) },
    );
  });
});
