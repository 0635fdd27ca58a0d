/**
 * The path of a file that is named in another, from the folder of both.
 * @param from the path of the file that names it, or '' for the folder itself.
 * @returns undefined when it leads out of the folder.
 */
export function resolvePath(from: string, path: string): string | undefined {
  const named = path.replaceAll('\\', '/');
  if (/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(named)) return undefined;
  const parts = from.split('/').slice(0, -1);
  for (const part of named.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined;
    if (part !== '..' && part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
