import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { Socket } from 'node:net';

export type SupervisedChild = Readonly<{
  /** Resolves when the program has ended, with its exit code, or null when a signal ended it. */
  ended: Promise<number | null>;
  hasEnded: () => boolean;
  /** From now on the program alone does not keep this process alive. */
  letGo: () => void;
  /** Asks the program to end (SIGTERM) and waits; after ten seconds it is killed. */
  stop: () => Promise<number | null>;
}>;

/**
 * Holds the reading end of a pipe whose other end only the parent has. However the parent ends, also by SIGKILL, the pipe closes and the
 * program is told to stop, and killed when it has not after ten seconds. No process polls for anything.
 */
const guardScript = `
"$@" </dev/null 3<&- &
program=$!
(
  trap '' HUP INT TERM
  cat <&3 >/dev/null
  kill -TERM "$program" 2>/dev/null || exit 0
  waited=0
  while [ "$waited" -lt 100 ] && kill -0 "$program" 2>/dev/null; do sleep 0.1; waited=$((waited + 1)); done
  kill -KILL "$program" 2>/dev/null
) >/dev/null 2>&1 &
exec 3<&-
wait "$program"
exit $?
`;

/**
 * Starts a program that never outlives this process. It runs in a session of its own, so that Ctrl-C in the terminal reaches the gateway
 * only, which stops the program when it has drained.
 */
export function superviseChild(command: string, commandArguments: readonly string[]): SupervisedChild {
  // Windows has no sh: the child is then only stopped by a regular end.
  const guarded = process.platform !== 'win32';
  const child: ChildProcess = guarded
    ? spawn('/bin/sh', ['-c', guardScript, 'sh', command, ...commandArguments], { detached: true, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
    : spawn(command, commandArguments, { stdio: 'ignore' });

  let over = false;
  const ended = new Promise<number | null>((resolve) => {
    const finish = (code: number | null): void => {
      over = true;
      resolve(code);
    };
    child.once('exit', finish);
    child.once('error', () => finish(null));
  });
  const line = child.stdio[3];
  // A pipe that breaks because the guard is gone is no error of the gateway.
  line?.on('error', () => undefined);
  void ended.then(() => line?.destroy());
  const pipe = line instanceof Socket ? line : null;

  return {
    ended,
    hasEnded: () => over,
    letGo() {
      child.unref();
      pipe?.unref();
    },
    stop() {
      child.ref();
      if (!over) {
        if (guarded) line?.destroy();
        else child.kill();
      }
      return ended;
    },
  };
}
