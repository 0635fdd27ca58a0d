/** What only reports need, a bundle of its own: it is read with the first of them. */
export { documentReport } from './documentReport.ts';
export { viewReport, writeReport } from './render.ts';
export { summarise, workspaceReport } from './workspaceReport.ts';
