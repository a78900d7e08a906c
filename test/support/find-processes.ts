import { execFileSync } from 'node:child_process';

/** Ids of the running processes whose command line contains or matches the text, this one left out. */
export function findProcesses(text: string | RegExp): number[] {
  return execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => (typeof text === 'string' ? line.includes(text) : text.test(line)))
    .map((line) => Number.parseInt(line, 10))
    .filter((pid) => pid !== process.pid);
}
