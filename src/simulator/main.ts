import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { MongoClient } from 'mongodb';
import { createSimulator } from './create-simulator.js';
import { createSystemWorld } from './system-world.js';

// Runs the simulator alone: node --import tsx src/simulator/main.ts --mongodb-uri mongodb://127.0.0.1:27017 --port 4005
const { values } = parseArgs({
  options: {
    'mongodb-uri': { type: 'string' },
    database: { type: 'string', default: 'simulator' },
    port: { type: 'string', default: '4005' },
    host: { type: 'string', default: '127.0.0.1' },
    'public-url': { type: 'string' },
    'key-file': { type: 'string' },
  },
});
const uri = values['mongodb-uri'];
const port = Number(values.port);
if (uri === undefined || !Number.isInteger(port) || port < 0 || port > 65_535) {
  process.stderr.write('Usage: main.ts --mongodb-uri URI [--database NAME] [--port 0..65535] [--host ADDRESS] [--public-url ORIGIN] [--key-file FILE WITH 64 HEX DIGITS]\n');
  process.exit(2);
}

const keyFile = values['key-file'];
const key = keyFile === undefined ? null : Buffer.from((await readFile(keyFile, 'utf8')).trim(), 'hex');
const client = await new MongoClient(uri, { appName: 'simulator', serverSelectionTimeoutMS: 10_000 }).connect();
const simulator = await createSimulator({
  ...createSystemWorld((line) => process.stdout.write(line)),
  db: client.db(values.database),
  port,
  host: values.host,
  ...(key === null ? {} : { keys: { current: { version: 1, key } } }),
  ...(values['public-url'] === undefined ? {} : { publicUrl: values['public-url'] }),
}).listen();

const stop = async (): Promise<void> => {
  await simulator.close();
  await client.close();
};
process.once('SIGINT', () => void stop());
process.once('SIGTERM', () => void stop());
