import type { MessageLanguage } from '../../engine/messages.ts';
import { tell } from './texts.ts';

/** A text that came as a line of JSON. */
export interface TextRecord {
  /** Its path, or whatever tells it from the others. */
  readonly name: string;
  readonly text: string;
  readonly kind?: string;
  readonly languageId?: string;
}

/** Reads one record a line from JSON lines in UTF-8, or says what is wrong with the line. Empty lines are skipped. */
export async function* readRecords(
  input: AsyncIterable<Uint8Array>,
  messages: MessageLanguage,
): AsyncGenerator<TextRecord | { readonly error: string }> {
  let number = 0;
  for await (const line of lines(input)) {
    number++;
    const refuse = (key: string, values = {}) => ({ error: tell(key, messages, { line: String(number), ...values }) });
    let value: unknown;
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(line);
      if (text.trim() === '') continue;
      value = JSON.parse(text);
    } catch (error) {
      yield refuse(error instanceof SyntaxError ? 'record.notJson' : 'record.notUtf8');
      continue;
    }
    yield recordOf(value) ?? refuse('record.wrong');
  }
}

function recordOf(value: unknown): TextRecord | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { path, id, text, kind, languageId } = value as Readonly<Record<string, unknown>>;
  const name = path ?? id;
  if ((typeof name !== 'string' && typeof name !== 'number') || typeof text !== 'string') return undefined;
  return { name: String(name), text, ...strings({ kind, languageId }) };
}

function strings(values: Readonly<Record<string, unknown>>): Record<string, string> {
  const given = Object.entries(values).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return Object.fromEntries(given);
}

/** The bytes of each line, without the \n that ends it. */
async function* lines(input: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let pieces: Uint8Array[] = [];
  for await (const chunk of input) {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      yield Buffer.concat([...pieces, chunk.subarray(from, end)]);
      pieces = [];
      from = end + 1;
    }
    if (from < chunk.length) pieces.push(chunk.subarray(from));
  }
  if (pieces.length > 0) yield Buffer.concat(pieces);
}
