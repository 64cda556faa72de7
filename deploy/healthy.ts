// `node deploy/healthy.ts URL`: whether a service says that it is ready. Exit code: 0 it does, 1 it does not.

const [url = ""] = process.argv.slice(2);
const isReady = await fetch(url, { signal: AbortSignal.timeout(3_000) }).then(
  ({ ok }) => ok,
  () => false,
);
process.exit(isReady ? 0 : 1);
