import * as vscode from 'vscode';
import { DiagnosticCollectionSource, type LanguageClientOptions } from 'vscode-languageclient';
import { CalmDiagnostics } from './calm/calmDiagnostics.ts';
import type { Typing } from './calm/typing.ts';
import type { Kinds } from './kinds.ts';
import type { RulePages } from './rulePages.ts';
import { type FollowedFiles, savingActions } from './saving.ts';

/** What has a say in the traffic with the server. */
export interface ClientParts {
  readonly kinds: Kinds;
  readonly typing: Typing;
  readonly rulePages: RulePages;
  readonly followed: FollowedFiles;
}

/** The documents that are checked: in the languages that start the extension, and where the server can follow them. */
export function textSelector({ extension }: vscode.ExtensionContext): { language: string; scheme: string }[] {
  const { activationEvents } = extension.packageJSON as { readonly activationEvents: readonly string[] };
  const mark = 'onLanguage:';
  const languages = activationEvents.filter((event) => event.startsWith(mark)).map((event) => event.slice(mark.length));
  return languages.flatMap((language) => schemes().map((scheme) => ({ language, scheme })));
}

function schemes(): string[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return [...new Set(['file', 'untitled', ...folders.map(({ uri }) => uri.scheme)])];
}

/** How the client deals with its server: for texts, and for files that a project is made of or says hold texts. */
export function clientOptions(
  context: vscode.ExtensionContext,
  { followed, kinds, typing, rulePages }: ClientParts,
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
