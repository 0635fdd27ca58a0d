declare const KLARTEKST_VERSION: string;

/** Klartekst's own version, put in by the build. */
export const version = KLARTEKST_VERSION;
