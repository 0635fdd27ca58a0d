import type { CancellationToken, CodeAction, CodeActionParams, Connection } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { RuleNames } from '../report/ruleNames.ts';
import { codeActions } from './codeActions.ts';
import { completion } from './completion.ts';
import { guard } from './guard.ts';
import { hover } from './hover.ts';
import type { EditContext } from './textContext.ts';
import type { YamlHelp } from './yaml/yamlHelp.ts';

/** What the features of texts and of project files need of the server. */
export interface FeaturesContext extends EditContext {
  readonly yamlHelp: YamlHelp;
  /** Where a rule is explained: a URI with {rule} for its id. */
  rulePage(): string | undefined;
  /** The commands that the client can have run. */
  commands(): readonly string[];
  /** True when the client's hover shows a diagnostic's message by itself. */
  hoverShowsDiagnostics(): boolean;
}

/** Answers hovers, completion and code actions, in texts and in the files that projects are made of. */
export function answerFeatures(connection: Connection, context: FeaturesContext): void {
  const { files, projects, validator, fixAll, yamlHelp, proseOf, settings } = context;
  const { console } = connection;

  connection.onHover(({ textDocument, position }, token) =>
    guard(console, 'hover', null, token, async () => {
      const document = await proseOf(textDocument);
      if (!document) return yamlHelp.hover({ textDocument, position });
      const { messages } = await settings(document.uri);
      const checked = await validator.check(document, token);
      return hover(document, position, checked, messages, !context.hoverShowsDiagnostics());
    }),
  );

  connection.onCompletion((params, token) =>
    guard(console, 'completion', null, token, async () => {
      const document = await proseOf(params.textDocument);
      if (!document) return yamlHelp.completion(params);
      const { messages } = await settings(document.uri);
      return completion(document, params.position, await validator.check(document, token), messages);
    }),
  );

  connection.onCodeAction((params, token) =>
    guard(console, 'codeAction', [], token, async () => {
      const document = await proseOf(params.textDocument);
      const actions = document ? await proseActions(document, params, token) : await yamlHelp.actions(params);
      return actions.flatMap((action) => {
        if (!action.edit) return [action];
        const edit = context.fitting(action.edit);
        return edit ? [{ ...action, edit }] : [];
      });
    }),
  );

  async function proseActions(
    document: TextDocument,
    params: CodeActionParams,
    token: CancellationToken,
  ): Promise<CodeAction[]> {
    const { messages } = await settings(document.uri);
    const checked = await validator.check(document, token);
    return codeActions(params, {
      document,
      checked,
      messages,
      names: new RuleNames(checked.project.checker, checked.report, messages),
      rulePage: context.rulePage(),
      commands: context.commands(),
      read: (uri) => files.read(uri),
      projectFiles: async () => (await projects.artefacts()).projectFiles(),
      fixAll: () => fixAll.edit(document, token),
    });
  }
}
