// The least that could do the job: express, JSON body parser, one mongoose insert with majority. No validation, no
// authentication, no idempotency, no signature: what the gateway adds is measured against this, in the same run.
import express from 'express';
import mongoose from 'mongoose';

const uri = process.argv[2];
if (uri === undefined) throw new Error('usage: bare-baseline.ts MONGODB_URI');

await mongoose.connect(uri, { dbName: `bench_bare_${process.pid}`, writeConcern: { w: 'majority', journal: true } });
const Row = mongoose.model('Row', new mongoose.Schema({ body: Object, at: Date }, { versionKey: false }));

const app = express();
app.use(express.json());
app.post('/rows', async (request, response) => {
  const row = await Row.create({ body: request.body, at: new Date() });
  response.json({ id: row.id });
});
const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no address');
  process.stdout.write(`ready http://127.0.0.1:${address.port}\n`);
});

process.on('SIGTERM', () => {
  server.close();
  void mongoose.connection
    .dropDatabase()
    .then(() => mongoose.disconnect())
    .then(() => process.exit(0));
});
