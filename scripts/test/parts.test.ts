import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';

const root = fileURLToPath(new URL('../../', import.meta.url));

function runTests(names: string[], env: Record<string, string>) {
  const { status, stdout } = spawnSync(process.execPath, ['scripts/test.mjs', ...names], { cwd: root, encoding: 'utf8', env: { PATH: '/nowhere', HOME: '/nowhere', ...env } });
  return { status, lines: stdout.trim().split('\n') };
}

describe('npm test', () => {
  test('names a part whose tool is missing, and counts it as skipped', () => {
    const { status, lines } = runTests(['browser'], {});
    expect(lines[0]).toBe('○ skipped browser: not installed: chromium (Debian: apt-get install chromium)');
    expect(lines.at(-1)).toBe('0 passed, 0 failed, 1 skipped');
    expect(status).toBe(0);
  });

  test('takes a missing tool for a failure in CI', () => {
    const { status, lines } = runTests(['browser'], { CI: 'true' });
    expect(lines.at(-1)).toBe('0 passed, 1 failed');
    expect(status).toBe(1);
  });

  test('refuses a part that does not exist', () => {
    expect(runTests(['unti'], {}).status).toBe(2);
  });
});
