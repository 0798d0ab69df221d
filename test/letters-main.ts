import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import sharp from 'sharp';
import { typstTypesetter } from '#adapters/typst/typesetter.ts';
import { boundPapers, everyPaper, samplePaper } from '#test/papers.ts';

// `npm run letters`: one sample of each paper as PDF and as a picture into `var/letters`: letters and records, then the
// receipt, the window of an envelope and a whole file. With names, only these.
const folder = resolve('var/letters');
const wanted = process.argv.slice(2);
const typesetter = typstTypesetter({ folder: resolve('var/templates') });
await mkdir(folder, { recursive: true });
const papers = [...everyPaper.map((model) => samplePaper(model)), ...(await boundPapers(typesetter))];
for (const paper of papers.filter(({ template }) => wanted.length === 0 || wanted.includes(template))) {
  await writeFile(`${folder}/${paper.template}.pdf`, await typesetter.pdf(paper));
  const picture = sharp(Buffer.from(await typesetter.picture(paper)), { density: 60 });
  await writeFile(`${folder}/${paper.template}.png`, await picture.flatten({ background: '#fff' }).png().toBuffer());
}
await typesetter.close();
console.log(folder);
