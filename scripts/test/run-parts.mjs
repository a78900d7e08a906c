import { cpus } from 'node:os';
import { runPart } from './run-part.mjs';
import { forgetStatuses, noteRun } from './status-coverage.mjs';
import { buildPages } from '../start/build-pages.mjs';

/**
 * Runs the parts, at most two at a time, and tells of each when it has ended: one line, and the whole output of one that failed.
 * @returns per part `{passed, failed, skipped}`.
 */
export async function runParts(parts, { tolerateMissing }) {
  const ends = [];
  const runnable = [];
  for (const part of parts) {
    if (part.missing.length === 0) runnable.push(part);
    else ends.push(noteMissing(part, tolerateMissing));
  }
  if (runnable.some(({ pages }) => pages)) {
    const failure = await buildPages().then(() => null, (error) => error);
    if (failure) {
      console.log(`✗ pages\n${failure.message}`);
      ends.push({ passed: 0, failed: 1, skipped: 0 });
    }
  }

  if (runnable.some(({ name }) => name === 'contract')) await forgetStatuses();
  const width = Math.min(2, cpus().length);
  const together = runnable.filter(({ alone }) => !alone);
  const running = new Set();
  const show = (line) => console.log(`${line}${running.size > 0 ? `   (running: ${[...running].join(', ')})` : ''}`);
  const work = async () => {
    for (let part = together.shift(); part; part = together.shift()) ends.push(await runOne(part, running, show, width));
  };
  await Promise.all(Array.from({ length: width }, work));
  for (const part of runnable.filter(({ alone }) => alone)) ends.push(await runOne(part, running, show, 1));
  return ends;
}

async function runOne(part, running, show, width) {
  running.add(part.name);
  show(`▸ ${part.name}`);
  const startedAt = Date.now();
  const end = await runPart(part, { workers: Math.max(1, Math.floor(cpus().length / width)) });
  if (part.jest) await noteRun(part.name);
  running.delete(part.name);
  const counts = part.jest ? ` ${end.passed} passed${end.failed > 0 ? `, ${end.failed} failed` : ''}${end.skipped > 0 ? `, ${end.skipped} skipped` : ''}` : '';
  show(`${end.failed > 0 ? '✗' : '✓'} ${part.name}${counts} in ${((Date.now() - startedAt) / 1_000).toFixed(1)} s`);
  if (end.failed > 0) console.log(end.output);
  return end;
}

function noteMissing(part, tolerateMissing) {
  console.log(`${tolerateMissing ? '○ skipped' : '✗'} ${part.name}: not installed: ${part.missing.join('; ')}`);
  return tolerateMissing ? { passed: 0, failed: 0, skipped: 1 } : { passed: 0, failed: 1, skipped: 0 };
}
