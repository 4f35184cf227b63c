/** Started by leader.test.ts: holds the lock of a folder until it is killed. */
import { lockFolder } from '../../src/embedded/folder-lock.ts';

await lockFolder(process.argv[2] ?? '', 5000);
console.log('held');
setInterval(() => undefined, 1000);
