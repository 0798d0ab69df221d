import { simulation, teeth } from './simulation.ts';
for (const p of [simulation, teeth]) { const t = performance.now();
console.log(p.name, await p.run(false).catch((e: Error) => 'FAILED ' + e.message.slice(0, 3000)), ((performance.now() - t) / 1000).toFixed(0)); }
process.exit(0);
