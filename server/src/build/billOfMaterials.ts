import type { ShippedPackage } from './notices.ts';

interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly [field: string]: unknown;
}

/** The parts of a CycloneDX document, as `npm sbom` writes it, that are looked at. */
export interface BillOfMaterials {
  readonly metadata: { readonly component: Component; readonly [field: string]: unknown };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
  readonly [field: string]: unknown;
}

/**
 * Leaves in a document on all that is installed what is shipped. Everything is bundled, so the product needs each part,
 * whatever npm calls it. @throws Error when a shipped package is not in the document.
 */
export function shippedMaterials(bom: BillOfMaterials, shipped: readonly ShippedPackage[]): BillOfMaterials {
  const wanted = new Set(shipped.map(({ name, version }) => `${name}@${version}`));
  const parts = bom.components.filter(({ name, version }) => wanted.delete(`${name}@${version}`));
  if (wanted.size > 0) throw new Error(`Not in the lock file: ${[...wanted].join(', ')}.`);
  const product = bom.metadata.component['bom-ref'];
  const refs = new Set(parts.map((part) => part['bom-ref']));
  const edges = bom.dependencies.filter(({ ref }) => refs.has(ref));
  return {
    ...bom,
    metadata: { ...bom.metadata, component: { ...bom.metadata.component, name: 'klartekst', type: 'application' } },
    components: parts.map(({ properties: _, ...part }) => ({ ...part, scope: 'required' })),
    dependencies: [
      { ref: product, dependsOn: [...refs] },
      ...edges.map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => refs.has(other)) })),
    ],
  };
}
