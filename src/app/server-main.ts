import { parseEnvironment } from '#app/environment.ts';
import { makeReady, start, StoppedEarly } from '#app/start.ts';
import { demoAccounts, demoPassword } from '#app/demo/accounts.ts';

/** Where the demo's log-ins are one click each, and the main ones for whoever types them. */
const demoLines = (address: string): string[] => {
  const main = demoAccounts().filter(({ does }) => does);
  return [
    `  Demo       ${address}/demo   (log-ins, one click each)`,
    `             ${main.map(({ login }) => login).join(', ')}: password ${demoPassword}`,
  ];
};

const edition = process.env['SUNLIT_EDITION'];

/** Made ready and not run: an installation does so, for the first start. */
if (process.argv.includes('--make')) {
  await makeReady(edition);
  process.exit();
}

/** `npm start`: the whole system, in the foreground, until it is told to stop. */
try {
  const environment = parseEnvironment(process.env);
  // Told to stop in the middle of the start, it ends what it has begun: a database of its own is never left behind.
  const told = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => told.abort());
  const running = await start(environment, { until: told.signal, edition });
  const stop = (): void =>
    void running.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  if (told.signal.aborted) stop();
  else told.signal.addEventListener('abort', stop, { once: true });
  // Counted from the start of the process, as whoever waits for it does.
  const seconds = (performance.now() / 1000).toFixed(1);
  const { address, setupPath } = running;
  process.stdout.write(
    [
      '',
      `  Sunlit 阳光信访 is ready after ${seconds} s.`,
      '',
      `  Citizens   ${address}/`,
      `  Desk       ${address}/desk`,
      `  API        ${address}/api/openapi.json`,
      ...(environment.demo === 'county' ? demoLines(address) : []),
      ...(setupPath ? ['', `  Set up     ${address}${setupPath}   (works once; the next start prints another)`] : []),
      ...(running.where ? ['', `  PostgreSQL ${running.version}, data in ${running.where}`] : []),
      '',
      '',
    ].join('\n'),
  );
} catch (error) {
  if (error instanceof StoppedEarly) process.exit(0);
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  if (process.env['LOG_LEVEL'] === 'debug' && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exit(1);
}
