import './codeActions.suite.ts';
import './diagnostics.suite.ts';
import './settings.suite.ts';
