/** What the command line ends with. An interrupted one ends as shells have it: 128 and the number of SIGINT. */
export const exitCodes = { none: 0, findings: 1, error: 2, interrupted: 130 } as const;
