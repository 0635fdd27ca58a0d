import path from 'node:path';
import { CachedScript } from './cachedScript.ts';
import { cacheFolder } from './cacheFolder.ts';
import { CORE_SCRIPT } from './coreScope.ts';
import { keepHeapSmall } from './memory.ts';

const core = new CachedScript(path.join(__dirname, CORE_SCRIPT), cacheFolder(process.argv));
// Before the script is read: V8 takes code only under the flags that it was compiled under.
keepHeapSmall(() => core.keep());
core.run();
void import('./nodeServer.ts');
