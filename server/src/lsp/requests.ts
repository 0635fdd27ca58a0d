import type { Connection } from 'vscode-languageserver';
import { PROJECT_FILE } from '../dictionary/projectFile.ts';
import { nameKind } from '../engine/frontMatter.ts';
import { guard } from './guard.ts';
import { resolve } from './projects.ts';
import {
  checkRequest,
  chooseKindNotification,
  choosePolicyRequest,
  fixAllRequest,
  type KindChoice,
  kindsRequest,
  nameKindRequest,
  type PolicyChoice,
  policiesRequest,
  rulePageRequest,
} from './protocol.ts';
import { rulePage } from './rulePage.ts';
import type { EditContext } from './textContext.ts';
import { editDocument, editFile } from './workspaceEdit.ts';

/** What our own requests need of the server. */
export interface RequestsContext extends EditContext {
  /** Has everything read anew. */
  reload(): void;
  /** Has every document's diagnostics worked out anew. */
  refresh(): void;
}

/** Answers the requests that LSP has no method for: those of our commands. */
export function answerRequests(connection: Connection, context: RequestsContext): void {
  const { files, projects, validator, fixAll, proseOf, settings, reload, refresh, fitting } = context;
  const { console } = connection;

  connection.onRequest(checkRequest, ({ uri }: { uri: string }, token) =>
    guard(console, checkRequest, 0, token, async () => {
      reload();
      const document = await proseOf({ uri });
      return document ? (await validator.check(document, token)).report.found.length : 0;
    }),
  );

  connection.onRequest(fixAllRequest, ({ uri }: { uri: string }, token) =>
    guard(console, fixAllRequest, null, token, async () => {
      const document = await proseOf({ uri });
      return (document && fitting(await fixAll.edit(document, token))) ?? null;
    }),
  );

  connection.onRequest(policiesRequest, (_, token) =>
    guard<PolicyChoice[]>(console, policiesRequest, [], token, async () => {
      const { policies } = await projects.artefacts();
      const { messages } = await settings('');
      return [...policies.values()].map(({ id, name, owner, document, about }) => ({
        id,
        name,
        owner,
        document,
        about: about[messages],
      }));
    }),
  );

  connection.onRequest(kindsRequest, (_, token) =>
    guard<KindChoice[]>(console, kindsRequest, [], token, async () => {
      const { kinds } = await projects.artefacts();
      const { messages } = await settings('');
      return kinds.map(({ id, title, about }) => ({ id, title: title[messages], about: about[messages] }));
    }),
  );

  connection.onRequest(nameKindRequest, ({ uri, kind }: { uri: string; kind: string | null }, token) =>
    guard(console, nameKindRequest, null, token, async () => {
      const document = await proseOf({ uri });
      const edit = document && nameKind(document.getText(), document.languageId, kind ?? undefined);
      return (document && edit && fitting(editDocument(document, [edit]))) ?? null;
    }),
  );

  connection.onNotification(chooseKindNotification, ({ uri, kind }: { uri: string; kind: string | null }) => {
    validator.chooseKind(uri, kind ?? undefined);
    refresh();
  });

  connection.onRequest(choosePolicyRequest, ({ uri, policy }: { uri: string; policy: string }, token) =>
    guard(console, choosePolicyRequest, null, token, async () => {
      const { folder, project } = await projects.for(uri);
      if (folder === undefined || !project.hasFile) return null;
      const file = await files.read(resolve(folder, PROJECT_FILE));
      const { setInProject } = await (await projects.artefacts()).projectFiles();
      const after = setInProject(file.text, ['policy'], policy);
      return (after === undefined ? undefined : fitting(editFile(file, after))) ?? null;
    }),
  );

  connection.onRequest(rulePageRequest, ({ uri, rule }: { uri: string; rule: string }, token) =>
    guard(console, rulePageRequest, '', token, async () => {
      const { project } = await projects.for(uri);
      return rulePage(rule, project.checker, (await settings(uri)).messages);
    }),
  );
}
