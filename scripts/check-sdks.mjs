// Compiles every generated SDK as its users would and has it verify the shared IPN vectors, or, with `--gateway` and the dev.json of a
// running gateway, create and read a checkout there. `node scripts/check-sdks.mjs [--gateway FILE] [language…]`. A language whose tool
// is missing is skipped by name; with CI=true it fails.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const repositoryDir = join(dirname(fileURLToPath(import.meta.url)), '..');
const vectorsFile = join(repositoryDir, 'test/vectors/ipn-signatures.json');
const checkDir = (language) => join(repositoryDir, 'contract-tests/sdk', language);
const tsc = join(repositoryDir, 'node_modules/typescript/bin/tsc');
const mavenDependencyPlugin = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1';

/** Each language: the tools it needs, and a check that answers the output of the task's program. It works on a copy of the SDK. */
const languages = {
  typescript: {
    tools: [],
    async check(sdkDir, workDir) {
      await mkdir(join(workDir, 'node_modules'));
      await symlink(join(repositoryDir, 'node_modules/@types'), join(workDir, 'node_modules/@types'));
      await symlink(sdkDir, join(workDir, 'node_modules/payment-gateway-sdk'));
      await cp(checkDir('typescript'), join(workDir, 'check'), { recursive: true });
      await writeFile(join(workDir, 'check/package.json'), '{"type":"module"}');
      await run(process.execPath, [tsc, '-p', join(sdkDir, 'tsconfig.json')], workDir);
      await run(process.execPath, [tsc, '-p', join(workDir, 'check/tsconfig.json')], workDir);
      return run(process.execPath, [join(workDir, `check/${task.name}.js`), task.file], workDir);
    },
  },
  python: {
    tools: ['python3 --version'],
    async check(sdkDir, workDir) {
      const python = await pythonWith(join(sdkDir, 'requirements.txt'));
      await run(python, ['-m', 'compileall', '-q', 'payment_gateway_sdk'], sdkDir);
      return run(python, [join(checkDir('python'), `${task.name.replaceAll('-', '_')}.py`), task.file], workDir, { PYTHONPATH: sdkDir });
    },
  },
  go: {
    tools: ['go version'],
    async check(sdkDir, workDir) {
      const program = join(workDir, 'check');
      await cp(checkDir('go'), program, { recursive: true });
      await run('go', ['mod', 'edit', '-replace', `github.com/payment-gateway/sdk-go=${sdkDir}`], program);
      await run('go', ['vet', './...'], sdkDir);
      return run('go', ['test', '-count=1', '-v', '-run', task.goTest, './...'], program, { [task.goVariable]: task.file });
    },
  },
  java: {
    tools: ['java -version', 'mvn --version'],
    async check(sdkDir, workDir) {
      await cp(join(checkDir('java'), `${task.javaClass}.java`), join(sdkDir, `src/main/java/${task.javaClass}.java`));
      const libDir = join(workDir, 'lib');
      await run('mvn', ['-q', '--batch-mode', 'compile', `${mavenDependencyPlugin}:copy-dependencies`, `-DoutputDirectory=${libDir}`], sdkDir);
      return run('java', ['-cp', `${join(sdkDir, 'target/classes')}:${libDir}/*`, task.javaClass, task.file], workDir);
    },
  },
  php: {
    tools: ['php --version', "php -r require('GuzzleHttp/autoload.php');"],
    async check(sdkDir, workDir) {
      const files = (await readdir(sdkDir, { recursive: true })).filter((file) => file.endsWith('.php'));
      for (const file of files) await run('php', ['-l', join(sdkDir, file)], workDir);
      return run('php', [join(checkDir('php'), `${task.name}.php`), sdkDir, task.file], workDir);
    },
  },
};

const { values: options, positionals: asked } = parseArgs({ options: { gateway: { type: 'string' } }, allowPositionals: true });
const task = options.gateway === undefined ? await vectorsTask() : gatewayTask(resolve(options.gateway));
const results = { passed: 0, failed: 0, skipped: 0 };
const waiting = Object.keys(languages).filter((language) => asked.length === 0 || asked.includes(language));
await Promise.all([checkNext(), checkNext()]);
const skippedPart = results.skipped === 0 ? '' : `, ${results.skipped} skipped`;
console.log(`${results.passed} passed, ${results.failed} failed${skippedPart}`);
process.exitCode = results.failed === 0 ? 0 : 1;

/** What each program is called in its language, the file it is given, and how many checks it has to report: one that checked nothing must not pass. */
async function vectorsTask() {
  const { cases, accepted, refused } = JSON.parse(await readFile(vectorsFile, 'utf8'));
  return { name: 'verify-vectors', javaClass: 'VerifyVectors', goTest: 'TestVectors', goVariable: 'IPN_VECTORS', file: vectorsFile, checks: cases.length + accepted.length + refused.length };
}

function gatewayTask(file) {
  return { name: 'create-and-read', javaClass: 'CreateAndRead', goTest: 'TestCreateAndRead', goVariable: 'GATEWAY_DEV_FILE', file, checks: 9 };
}

async function checkNext() {
  for (let language = waiting.shift(); language !== undefined; language = waiting.shift()) {
    const startedAt = performance.now();
    const { word, why } = await checkLanguage(language);
    results[word === 'PASS' ? 'passed' : word === 'FAIL' ? 'failed' : 'skipped'] += 1;
    console.log(`${word} ${language} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)${why === '' ? '' : `: ${why}`}`);
  }
}

async function checkLanguage(language) {
  const missing = await missingTool(languages[language].tools);
  if (missing !== undefined) return { word: process.env.CI === 'true' ? 'FAIL' : 'SKIPPED', why: `\`${missing}\` does not work here` };
  const workDir = await mkdtemp(join(tmpdir(), `sdk-${language}-`));
  try {
    const sdkDir = join(workDir, 'sdk');
    await cp(join(repositoryDir, 'generated/sdk', language), sdkDir, { recursive: true });
    const output = await languages[language].check(sdkDir, workDir);
    const verified = /verified (\d+)/.exec(output)?.[1];
    return verified === String(task.checks) ? { word: 'PASS', why: '' } : { word: 'FAIL', why: `verified ${verified ?? 'none'} of ${task.checks}` };
  } catch (error) {
    return { word: 'FAIL', why: error.message };
  } finally {
    await rm(workDir, { recursive: true, force: true });
  }
}

async function missingTool(tools) {
  for (const tool of tools) {
    const [program, ...args] = tool.split(' ');
    const works = await run(program, args, repositoryDir).then(() => true, () => false);
    if (!works) return tool;
  }
  return undefined;
}

/** A Python with the SDK's requirements, kept between runs as long as they stay the same. */
async function pythonWith(requirementsFile) {
  const requirements = await readFile(requirementsFile);
  const venvDir = join(repositoryDir, '.cache/sdk-python', createHash('sha256').update(requirements).digest('hex').slice(0, 16));
  const python = join(venvDir, 'bin/python');
  const complete = join(venvDir, 'complete');
  if (!(await readFile(complete).then(() => true, () => false))) {
    await rm(venvDir, { recursive: true, force: true });
    await run('python3', ['-m', 'venv', venvDir], repositoryDir);
    await run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirementsFile], repositoryDir);
    await writeFile(complete, '');
  }
  return python;
}

function run(program, args, cwd, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${program} ${args.slice(0, 4).join(' ')} failed (exit ${code}):\n${output.trim()}`));
    });
  });
}
