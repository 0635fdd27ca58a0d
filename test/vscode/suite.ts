/** Entry of the suite that runs inside VS Code, in the Node host and in the web host alike. */
import 'mocha/mocha.js';

/** Runs every test inside VS Code. @throws Error when one fails, so that VS Code ends with an error code. */
export async function run(): Promise<void> {
  if (globalThis.location === undefined) Object.assign(globalThis, { location: { search: '' } });
  mocha.setup({ ui: 'bdd', reporter: undefined, timeout: 30_000 });
  await import('./suites.ts');
  return new Promise((resolve, reject) => {
    let passed = 0;
    const runner = mocha.run((failures) => {
      console.log(`klartekst-suite ${passed} passed, ${failures} failed`);
      if (failures > 0) reject(new Error(`${failures} tests failed.`));
      else resolve();
    });
    runner.on('pass', (test) => {
      passed++;
      console.log(`  ✓ ${test.fullTitle()}`);
    });
    runner.on('fail', (test, error: Error) =>
      console.error(`  ✗ ${test.fullTitle()}\n${error.stack ?? error.message}`),
    );
  });
}
