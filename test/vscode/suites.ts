import './codeActions.suite.ts';
import './diagnostics.suite.ts';
import './firstRun.suite.ts';
import './kinds.suite.ts';
import './project.suite.ts';
import './projectFile.suite.ts';
import './settings.suite.ts';
import './templates.suite.ts';
