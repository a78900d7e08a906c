import { startContractGateway } from '/work/main/contract-tests/support/contract-gateway.ts';
import { runDredd } from '/work/main/contract-tests/dredd/run-dredd.ts';
import { writeFileSync } from 'node:fs';
const t0 = Date.now();
const g = await startContractGateway();
console.log('started', Date.now() - t0);
try {
  for (const host of (process.argv[2] ?? 'api,panel,main,checkout').split(',')) {
    const t = Date.now();
    const r = await runDredd(g.hosts[host], { host, adminApiUrl: g.hosts.api, panelUrl: g.gateway.devJson.panelUrl, home: g.home, adminKey: g.adminKey, operatorToken: g.operatorToken });
    writeFileSync(`/tmp/dredd-${host}.out`, r.output);
    console.log(host, r.exitCode, r.passed, r.failed, r.errors, r.skipped.length, Date.now() - t, 'ms');
  }
} finally { await g.stop(); writeFileSync('/tmp/dredd-gw.out', g.gateway.output()); }
process.exit(0);
