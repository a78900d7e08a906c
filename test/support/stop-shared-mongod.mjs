// Jest's globalTeardown, in the same process as the setup.
export default async function stop() {
  await globalThis.stopSharedMongod?.();
}
