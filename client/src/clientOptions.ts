import * as vscode from 'vscode';
import { type BaseLanguageClient, DiagnosticCollectionSource, type LanguageClientOptions } from 'vscode-languageclient';
import { CalmDiagnostics } from './calm/calmDiagnostics.ts';
import type { Typing } from './calm/typing.ts';
import type { Kinds } from './kinds.ts';
import { restarting } from './restarts.ts';
import type { RulePages } from './rulePages.ts';
import { type FollowedFiles, savingActions } from './saving.ts';
import { schemes, textSelector } from './selectors.ts';

/** What has a say in the traffic with the server. */
export interface ClientParts {
  readonly kinds: Kinds;
  readonly typing: Typing;
  readonly rulePages: RulePages;
  readonly followed: FollowedFiles;
  /** The client that is running. */
  readonly client: () => BaseLanguageClient | undefined;
}

/** How the client deals with its server: for texts, and for files that a project is made of or says hold texts. */
export function clientOptions(
  context: vscode.ExtensionContext,
  { followed, kinds, typing, rulePages, client }: ClientParts,
): LanguageClientOptions {
  const rulePage = `${vscode.env.uriScheme}://${context.extension.id}/`;
  const data = ['yaml', 'json', 'jsonc'].flatMap((language) => schemes().map((scheme) => ({ language, scheme })));
  return {
    documentSelector: [...textSelector(context), ...data],
    diagnosticCollectionName: 'klartekst',
    diagnosticCollectionProvider: {
      create: (name, source) =>
        source === DiagnosticCollectionSource.pull
          ? new CalmDiagnostics(name, typing)
          : vscode.languages.createDiagnosticCollection(name),
      dispose: (collection) => collection.dispose(),
    },
    outputChannelName: 'Klartekst',
    errorHandler: restarting(client),
    middleware: {
      ...savingActions,
      ...followed.middleware,
      window: {
        showDocument: async (params, token, next) => {
          if (!params.uri.startsWith(rulePage)) return next(params, token);
          await rulePages.handleUri(vscode.Uri.parse(params.uri));
          return { success: true };
        },
      },
    },
    // Asked for at each start, also after the server has died.
    initializationOptions: () => ({
      rulePage: `${rulePage}{rule}`,
      hoverShowsDiagnostics: true,
      findsTexts: true,
      kinds: kinds.chosen,
    }),
  };
}
