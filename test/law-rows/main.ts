import { argv } from 'node:process';

/**
 * `npm run law`: every article of the two regulations and of the policy, with its rules and the tests that hold them, or
 * why it has none; exit 0 only where none is left out. `-- rows [PART]` takes rows out one at
 * a time; `-- load FILE` takes in official texts.
 */
if (argv[2] === 'load') await import('#app/law-cli.ts');
else if (argv[2] === 'rows') {
  argv.splice(2, 1);
  await import('./prove.ts');
} else {
  const { coverage, gaps, report, unproved } = await import('./coverage.ts');
  const covered = await coverage();
  for (const line of report(covered)) console.log(line);
  const open = [...gaps(covered), ...unproved()];
  for (const gap of open) console.log(`GAP ${gap}`);
  process.exit(open.length > 0 ? 1 : 0);
}
