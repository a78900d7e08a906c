// Jest's globalSetup. Jest does not transform what a setup file imports as ES modules, so tsx loads the TypeScript.
import { tsImport } from 'tsx/esm/api';

export default async function start() {
  const { startSharedMongod } = await tsImport('./shared-mongod.ts', import.meta.url);
  globalThis.stopSharedMongod = await startSharedMongod();
}
