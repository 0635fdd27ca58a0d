import type { ContentTypeEncoder, Message } from 'vscode-languageserver/node';

/** Shorter lists are written with the message that they stand in. */
const LONG = 16;

/** How a list without anything in it is written; quotes of a text are never written so. */
const empty = { items: '"items":[]', diagnostics: '"diagnostics":[]' } as const;
const COMMA = 0x2c;

/** The JSON of diagnostics that have been sent. */
const known = new WeakMap<object, Buffer>();

/**
 * Writes messages as JSON. Each diagnostic of a long list is written once, however often it is sent: with a key in a long text
 * nearly all come again, and as the same objects.
 */
export const messageEncoder: ContentTypeEncoder = {
  name: 'application/json',
  encode: async (message) => encodeReport(message as Sent) ?? Buffer.from(JSON.stringify(message)),
};

/** What messages with diagnostics hold, pulled or pushed. */
interface Sent extends Message {
  readonly result?: { readonly kind?: unknown; readonly items?: readonly object[] } | null;
  readonly params?: { readonly diagnostics?: readonly object[] };
}

function encodeReport(message: Sent): Uint8Array | undefined {
  const { result, params } = message;
  if (result?.kind === 'full' && isLong(result.items)) {
    return encodeList({ ...message, result: { ...result, items: [] } }, empty.items, result.items);
  }
  if (isLong(params?.diagnostics)) {
    return encodeList({ ...message, params: { ...params, diagnostics: [] } }, empty.diagnostics, params.diagnostics);
  }
  return undefined;
}

function isLong(list: readonly object[] | undefined): list is readonly object[] {
  return list !== undefined && list.length >= LONG;
}

function encodeList(message: object, place: string, list: readonly object[]): Uint8Array {
  const text = JSON.stringify(message);
  const at = text.indexOf(place) + place.length - 1;
  const items = list.map(encodeOnce);
  const head = Buffer.from(text.slice(0, at));
  const tail = Buffer.from(text.slice(at));
  const length = items.reduce((sum, item) => sum + item.length + 1, head.length + tail.length);
  const written = roomFor(length);
  let end = head.copy(written);
  for (const item of items) {
    written.set(item, end);
    end += item.length;
    written[end++] = COMMA;
  }
  // No comma after the last.
  end += tail.copy(written, end - 1) - 1;
  return written.subarray(0, end);
}

/** The next message is not written before this one has left: the writer encodes one at a time. */
let room = Buffer.alloc(0);

function roomFor(length: number): Buffer {
  if (room.length < length) room = Buffer.allocUnsafe(length * 2);
  return room;
}

function encodeOnce(item: object): Buffer {
  let json = known.get(item);
  if (!json) {
    json = Buffer.from(JSON.stringify(item));
    known.set(item, json);
  }
  return json;
}
