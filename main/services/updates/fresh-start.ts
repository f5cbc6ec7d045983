import { type ChildProcess, spawn } from 'node:child_process';

/**
 * Starts a file when a process has ended. Electron's own `relaunch` cannot do it for an AppImage: its helper runs from
 * the image that is unmounted with the app (electron-userland/electron-builder#1727). And whoever waits from outside is
 * there still when a new version does not even load: as long as the note of its trial stands, it is watched, and one
 * that ends badly, or takes too long, gives way to the file before it. One that was told to end, or found the app
 * running already, ends with 0 and is left alone.
 */
const script = `
app=$1 old=$2 note=$3 patience=$4 pause=$5 limit=30 hung=
while kill -0 "$old" && [ "$limit" -gt 0 ]; do limit=$((limit - 1)); sleep 1; done
# Whoever starts the app again whatever happens has done so by then.
sleep "$pause"
"$app" &
new=$!
[ -n "$note" ] || exit 0
while [ -e "$note" ] && kill -0 "$new"; do
  if [ "$patience" -le 0 ]; then
    hung=1
    kill "$new"
    for second in 1 2 3 4 5; do kill -0 "$new" || break; sleep 1; done
    kill -9 "$new"
    break
  fi
  patience=$((patience - 1))
  sleep 1
done
[ -e "$note" ] || exit 0
wait "$new" && [ -z "$hung" ] && exit 0
[ -e "$app.previous" ] || exit 1
mv -f "$app.previous" "$app"
"$app" &
`;

/** How long a version may take to be ready on this site's data: a large database is brought up to date first. */
const patienceSeconds = 300;

export interface FreshStart {
  /** The app's file, an AppImage; the one before it lies beside it, as fileInstallation keeps it. */
  file: string;
  /** The note of the trial that it begins; left out for a start that is none. */
  note?: string | undefined;
  environment: Record<string, string | undefined>;
  /** The process that is about to end. */
  after?: number;
  patienceSeconds?: number;
  pauseSeconds?: number;
}

/** Has the app started anew once this process has ended. @returns the process that sees to it */
export function startAnew({
  file,
  note = '',
  environment,
  after = process.pid,
  patienceSeconds: patience = patienceSeconds,
  pauseSeconds: pause = 2,
}: FreshStart): ChildProcess {
  const given = [file, after, note, patience, pause].map(String);
  const waiting = spawn('/bin/sh', ['-c', script, 'tan-tam-start', ...given], {
    env: environment,
    detached: true,
    stdio: 'ignore',
  });
  waiting.unref();
  return waiting;
}
