// `npm run hq`: main/hq.ts on any Node that is there.
import { runEntry } from './built-entry.mjs';

await runEntry('hq');
