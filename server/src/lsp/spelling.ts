/** A URI in one spelling, to be compared: clients differ in what they encode and in the case of a drive letter. */
export function spelled(uri: string): string {
  return decoded(uri).replace(/^file:\/\/\/[A-Z]:/, (start) => start.toLowerCase());
}

/** True when the URI lies in the folder, a URI with a closing slash. */
export function isIn(uri: string, folder: string): boolean {
  return spelled(uri).startsWith(spelled(folder));
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** The path of a document from its project's folder; empty when it lies in none. */
export function pathIn(folder: string | undefined, uri: string): string {
  return folder !== undefined && isIn(uri, folder) ? spelled(uri).slice(spelled(folder).length) : '';
}
