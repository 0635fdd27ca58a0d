/** What the build asks about what is shipped. */
export { shippedMaterials } from './billOfMaterials.ts';
export { bundledPackages } from './bundled.ts';
export { noticesPage } from './notices.ts';
