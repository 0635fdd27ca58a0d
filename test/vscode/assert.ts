/** The few assertions that the suites need, for a host without Node's own. */
const show = (value: unknown) => JSON.stringify(value);

export function ok(value: unknown, message = `${show(value)} is not true`): asserts value {
  if (!value) throw new Error(message);
}

export function equal(actual: unknown, expected: unknown): void {
  ok(actual === expected, `${show(actual)} is not ${show(expected)}`);
}

/** Compares plain data. */
export function deepEqual(actual: unknown, expected: unknown): void {
  ok(show(actual) === show(expected), `${show(actual)} is not ${show(expected)}`);
}

export function match(actual: string, expected: RegExp): void {
  ok(expected.test(actual), `${show(actual)} does not match ${expected}`);
}
