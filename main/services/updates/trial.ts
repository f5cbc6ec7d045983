import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { isNewer } from '../../../shared/domain/hq/app-version.ts';
import { syncFolder } from '../../store/store-files.ts';
import { readJsonFile, replaceFile } from '../releases/durable-file.ts';
import { ReleaseName } from '../releases/shelf.ts';

/** A version that has the place of the one before it, until it was ready once on this site's own data. */
const Trial = z.strictObject({
  version: z.string(),
  /** Null: nobody knows which, and none is kept from being tried again. */
  release: ReleaseName.nullable(),
  /** How often the app was started with it. */
  starts: z.int(),
});
export type Trial = z.infer<typeof Trial>;

/** So many starts in a row may end before a version was ready; then the one before takes its place again. */
const startsOnTrial = 3;

/** The note of a trial, which is there as long as it goes on. */
export function trialFile(home: string): string {
  return join(home, 'updates', 'trial.json');
}

/** The trial that goes on in a data folder. */
export function readTrial(home: string): Trial | undefined {
  return Trial.safeParse(readJsonFile(trialFile(home))).data;
}

/**
 * Begins a trial, before the version takes its place; or notes, before the version that runs loses its place, which one
 * that was.
 */
export function beginTrial(home: string, trial: Omit<Trial, 'starts'>): void {
  mkdirSync(dirname(trialFile(home)), { recursive: true });
  replaceFile(trialFile(home), JSON.stringify({ ...trial, starts: 0 }));
}

/** The trial from which the version before, which runs again, has come back. */
export function returnedFrom(home: string, version: string): Trial | undefined {
  const trial = readTrial(home);
  return trial && isNewer(trial.version, version) ? trial : undefined;
}

/** Ends a trial, however it went. */
export function endTrial(home: string): void {
  rmSync(trialFile(home), { force: true });
  syncFolder(dirname(trialFile(home)));
}

/**
 * What a start of the app is, by the note in its data folder; counted there.
 * - `usual`: nothing is on trial;
 * - `trial`: the version that starts has yet to be ready;
 * - `spent`: it was started often enough and never was;
 * - `return`: the version before has its place again.
 */
export type Start = 'usual' | 'trial' | 'spent' | 'return';

/** @param version of the app that starts */
export function noteStart(home: string, version: string): Start {
  const trial = readTrial(home);
  if (trial === undefined) return 'usual';
  if (trial.version === version) {
    if (trial.starts >= startsOnTrial) return 'spent';
    replaceFile(trialFile(home), JSON.stringify({ ...trial, starts: trial.starts + 1 }));
    return 'trial';
  }
  if (returnedFrom(home, version)) return 'return';
  // Somebody installed a newer one by hand meanwhile.
  endTrial(home);
  return 'usual';
}
