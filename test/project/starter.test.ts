import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { PROJECT_FILE } from '../../server/src/dictionary/projectFile.ts';
import { loadProject } from '../../server/src/project/project.ts';
import { artefacts } from '../danish.ts';

const starter = readFileSync('client/starter/klartekst.yaml', 'utf8');
const dictionary = `group: hus
title: { da: Huset, en: House }
about: { da: Vores ord., en: Our words. }
entries: []
`;
const load = (text: string) =>
  loadProject(artefacts, { messages: 'da' }, async (path) =>
    path === PROJECT_FILE ? text : path === 'ordbog.yaml' ? dictionary : undefined,
  );

describe('The project file to start from', () => {
  it('changes nothing but the policy', async () => {
    const { file, problems } = await load(starter);
    assert.deepEqual(problems, []);
    assert.deepEqual({ ...file, policy: undefined }, { ...(await load('')).file, policy: undefined });
  });

  it('shows every key, and each of its examples works', async () => {
    const { problems } = await load(starter.replace(/^# (?=[a-zA-Z]+:(?: |$)| {2})/gm, ''));
    assert.deepEqual(problems, []);
    const keys = artefacts.schemas.project.at([]).flatMap(({ properties }) => Object.keys(properties ?? {}));
    const shown = [...starter.matchAll(/^(?:# )?([a-zA-Z]+):/gm)].map(([, key]) => key);
    assert.deepEqual(shown.sort(), keys.sort());
  });
});
