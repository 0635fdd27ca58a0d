import type { CodeLens, Connection, Range } from 'vscode-languageserver';
import { type MessageLanguage, say } from '../engine/messages.ts';
import { lixBand, type Metrics } from '../engine/metrics.ts';
import { writerOf } from '../engine/numbers.ts';
import { measureRange, sections } from '../engine/sections.ts';
import { guard } from './guard.ts';
import { metricsRequest } from './protocol.ts';
import type { TextContext } from './textContext.ts';

/** What answers about LIX need of the server. */
export interface LixContext extends TextContext {
  settings(uri: string): Promise<{ readonly messages: MessageLanguage; readonly lixPerSection?: boolean }>;
}

/** Answers how readable the parts of a document are: the selection, and each section where the user wants it. */
export function answerLix(connection: Connection, { validator, proseOf, settings }: LixContext): void {
  connection.onRequest(metricsRequest, ({ uri, range }: { uri: string; range: Range }, token) =>
    guard<Metrics | null>(connection.console, metricsRequest, null, token, async () => {
      const document = await proseOf({ uri });
      if (!document) return null;
      const { project, languageId, refusal } = await validator.check(document, token);
      if (refusal) return null;
      const sentences = project.checker.sentences(document.getText(), languageId);
      return measureRange(sentences, document.offsetAt(range.start), document.offsetAt(range.end));
    }),
  );

  connection.onCodeLens(({ textDocument: { uri } }, token) =>
    guard<CodeLens[]>(connection.console, 'codeLens', [], token, async () => {
      const document = await proseOf({ uri });
      const { messages, lixPerSection } = await settings(uri);
      if (!document || !lixPerSection) return [];
      const { project, languageId, refusal } = await validator.check(document, token);
      if (refusal) return [];
      const text = document.getText();
      const headings = project.checker.headings(text, languageId);
      return sections(headings, project.checker.sentences(text, languageId)).map(({ start, metrics }) => {
        const place = document.positionAt(start);
        return { range: { start: place, end: place }, command: { title: title(metrics, messages), command: '' } };
      });
    }),
  );
}

function title({ lix = 0, words }: Metrics, messages: MessageLanguage): string {
  const written = writerOf(messages);
  const band = say(`band.${lixBand(lix)}`, messages);
  return say('lens.lix', messages, { lix: written(lix), band, words: written(words) });
}
