import { EnvironmentError, parseEnvironment } from '#app/environment.ts';
import { start } from '#app/start.ts';

/** `npm start`: the whole system, in the foreground, until it is told to stop. */
try {
  const began = performance.now();
  const environment = parseEnvironment(process.env);
  const running = await start(environment);
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    void running.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const { address, setupPath } = running;
  process.stdout.write(
    [
      '',
      `  Sunlit 阳光信访 is ready after ${seconds} s.`,
      '',
      `  Citizens   ${address}/`,
      `  Desk       ${address}/desk`,
      `  API        ${address}/api/openapi.json`,
      ...(environment.demo === 'county' ? [`  Demo       ${address}/demo   (log-ins, one click each)`] : []),
      ...(setupPath ? ['', `  Set up     ${address}${setupPath}   (works once; the next start prints another)`] : []),
      ...(running.where ? ['', `  PostgreSQL ${running.version}, data in ${running.where}`] : []),
      '',
      '',
    ].join('\n'),
  );
} catch (error) {
  process.stderr.write(
    `${error instanceof EnvironmentError || error instanceof Error ? error.message : String(error)}\n`,
  );
  if (process.env['LOG_LEVEL'] === 'debug' && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exit(1);
}
