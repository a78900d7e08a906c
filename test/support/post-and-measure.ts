// A program: posts to each address it is given, as the IPN worker does, and writes how each ended and by how much memory grew meanwhile, as JSON. A process of
// its own, because nothing else may move the figure: `node --expose-gc --max-semi-space-size=1 --import tsx post-and-measure.ts '{"warmUp":[…],"urls":[…]}'`.
import { readFileSync, writeFileSync } from 'node:fs';
import { createSystemTimers } from '../../src/adapters/system-timers.js';
import { defaultDeliverySettings } from '../../src/delivery/delivery-settings.js';
import { createIpnPoster } from '../../src/delivery/ipn-poster.js';
import type { PostResult } from '../../src/delivery/post-ipn.js';

export type MeasuredPosts = { results: (Pick<PostResult, 'outcome' | 'httpStatus' | 'failure'> & { excerptBytes: number })[]; /** Peak of resident memory over what it was before. */ riseKb: number };

const { warmUp, urls } = JSON.parse(process.argv[2] ?? '') as { warmUp: string[]; urls: string[] };
const poster = createIpnPoster({ policy: { allowPrivateTargets: true, requireHttps: false }, timers: createSystemTimers(), settings: defaultDeliverySettings });
const body = Buffer.from('{"id":"665f1c2ab7e4d1f0a9c3e871","status":1}');
const post = (url: string): Promise<PostResult> => poster.post({ siteId: 'site', url, headers: { 'Content-Type': 'application/json' }, body, accepts: 'only200', signal: new AbortController().signal });
const memoryKb = (name: 'VmRSS' | 'VmHWM'): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);

// What any request costs the first time, code and buffers, is not what an answer costs.
for (let round = 0; round < 40; round += 1) await Promise.all(warmUp.map(post));
globalThis.gc?.();
// Sets the peak to what is in use now (proc(5), clear_refs).
writeFileSync('/proc/self/clear_refs', '5');
const beforeKb = memoryKb('VmRSS');
const results = await Promise.all(urls.map(post));
const riseKb = memoryKb('VmHWM') - beforeKb;
const measured: MeasuredPosts = { results: results.map(({ outcome, httpStatus, failure, responseExcerpt }) => ({ outcome, httpStatus, failure, excerptBytes: responseExcerpt?.length ?? 0 })), riseKb };
process.stdout.write(JSON.stringify(measured));
await poster.close();
