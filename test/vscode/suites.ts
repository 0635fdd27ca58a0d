import './calm.suite.ts';
import './codeActions.suite.ts';
import './diagnostics.suite.ts';
import './firstRun.suite.ts';
import './kinds.suite.ts';
import './project.suite.ts';
import './projectFile.suite.ts';
import './report.suite.ts';
import './settings.suite.ts';
import './templates.suite.ts';
import './tree.suite.ts';
import './workspaceFix.suite.ts';
import './writing.suite.ts';
// Last: it leaves nothing of the server that the others have talked to.
import './crash.suite.ts';
