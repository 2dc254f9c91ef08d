import { readSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import '../../packages/server/src/cli/run.ts';
import '../../packages/server/src/cli/serve.ts';

/**
 * Read before `clarion-privacy serve` itself: its modules are ready then, which is most of what a start takes, and it begins
 * at the first byte. Nothing of the server has run before, and nothing of it has been opened.
 */
// A killed process leaves nothing behind: what it compiled is kept now.
flushCompileCache();
// Nothing comes where the test has ended.
if (readSync(0, Buffer.alloc(1)) === 0) process.exit(0);
