/**
 * The folders of the packages that bundles hold, sorted.
 * @param inputs the files that esbuild's metafiles name, from the project's folder, with forward slashes.
 */
export function bundledPackages(inputs: Iterable<string>): string[] {
  const folders = new Set<string>();
  for (const input of inputs) {
    const folder = /^((?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
    if (folder) folders.add(folder);
  }
  return [...folders].sort();
}
