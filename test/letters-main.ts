import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import sharp from 'sharp';
import { typstTypesetter } from '#adapters/typst/typesetter.ts';

import { everyPaper, samplePaper } from '#test/papers.ts';

// `npm run letters`: one sample of each paper as PDF and as a picture into `var/letters`. With names, only these.
const folder = resolve('var/letters');
const wanted = process.argv.slice(2);
const typesetter = typstTypesetter({ folder: resolve('var/templates') });
await mkdir(folder, { recursive: true });
for (const model of everyPaper.filter(({ kind }) => wanted.length === 0 || wanted.includes(kind))) {
  const paper = samplePaper(model);
  await writeFile(`${folder}/${model.kind}.pdf`, await typesetter.pdf(paper));
  const picture = sharp(Buffer.from(await typesetter.picture(paper)), { density: 60 });
  await writeFile(`${folder}/${model.kind}.png`, await picture.flatten({ background: '#fff' }).png().toBuffer());
}
await typesetter.close();
console.log(folder);
