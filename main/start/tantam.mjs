#!/usr/bin/env node
// `tantam <command>`: main/cli.ts on any Node that is there.
import { runEntry } from './built-entry.mjs';

await runEntry('cli');
