import { spawn } from 'node:child_process';

export interface RunCommandOptions {
  cwd: string;
  /** Added to the inherited environment. */
  env?: Record<string, string>;
}

/** Runs a program quietly and answers its standard output. Throws with everything that it printed when it fails. */
export function runCommand(program: string, args: string[], options: RunCommandOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: options.cwd, env: { ...process.env, ...options.env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let all = '';
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
      all += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      all += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(stdout);
      else reject(new Error(`${program} ${args.slice(0, 3).join(' ')} … failed (exit ${code}):\n${all.trim()}`));
    });
  });
}
