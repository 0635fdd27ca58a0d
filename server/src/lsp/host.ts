import type { Artefacts } from '../project/artefacts.ts';
import type * as reportsCode from '../report/reportsCode.ts';

/** The bundle of code that only reports need. */
export type ReportsCode = typeof reportsCode;

/** What differs between Node and the browser. */
export interface ServerHost {
  /** The built-in knowledge; asked for once. */
  artefacts(): Promise<Artefacts>;
  /** The code of reports. */
  reports(): Promise<ReportsCode>;
  /** The text of a file in the workspace, or undefined when it cannot be read. */
  read(uri: string): Promise<string | undefined>;
  /** True for a file that symbolic links lead out of the folder; not there where files have no links. */
  leadsOut?(uri: string, folder: string): Promise<boolean>;
  /** Runs `work` once after so many milliseconds. @returns what calls it off. */
  later(work: () => void, milliseconds: number): () => void;
  /** Lets messages that have come in meanwhile be read. */
  pause(): Promise<void>;
  /** Told of the length of each document that is opened, in UTF-16 code units. */
  opened?(units: number): void;
  /** Where a rule is explained: a URI with {rule} for its id. The client's own page wins over it. */
  readonly rulePage?: string;
}
