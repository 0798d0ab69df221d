import { Hono } from 'hono';
import type { ReactElement } from 'react';
import { readPlaces } from '#app/pages/places.ts';
import { tooManyPage } from '#app/pages/message.tsx';
import type { PageParts } from '#app/pages/parts.ts';
import { loadTaxonomy } from '#adapters/reference/taxonomy.ts';
import { dayOf } from '#kernel/clock.ts';
import type { UnitId } from '#kernel/ids.ts';
import { Button } from '#ui/components/button.tsx';
import type { Errors } from '#ui/components/field.tsx';
import { Form } from '#ui/components/form.tsx';
import { answerUpload, exchangeFiles, type HeldFiles } from '#ui/edge/held-files.ts';
import { checkTyped, typedIn, type Typed } from '#ui/edge/typed.ts';
import type { EdgeContext, EdgeEnv } from '#ui/edge/visitor.ts';
import { renderPage } from '#ui/shells/document.tsx';
import { boxIn, dropFile, filesOf, openFiles, putFile } from './boxes.ts';
import { CheckBody } from './check.tsx';
import {
  draftIn,
  forgetDraft,
  keepStep,
  markFiled,
  nextStep,
  reportsMisconduct,
  stepKeys,
  type OpenDraft,
  type StepKey,
} from './draft.ts';
import { StoryFields, WhatFields, WhereFields } from './fields.tsx';
import { forAnotherPages } from './for-another.tsx';
import { BeforeFiling, FilingPage, WritingHelp } from './page.tsx';
import { Kept, alreadyFiled } from './kept.tsx';
import { steps, type TypedStep } from './steps.ts';
import { submitDraft } from './submit.ts';
import { YouFields } from './you-fields.tsx';

/** Where a quick exit leads: the weather, which everybody looks up. Nothing of this site is told to it. */
const elsewhere = 'https://www.weather.com.cn/';

/** Filing, one decision a page: what, where, what happened, who, check. Works without script; back never sends twice. */
export function filingPages(parts: PageParts): Hono<EdgeEnv> {
  const pages = new Hono<EdgeEnv>();
  const files = draftFiles(parts);

  for (const step of ['what', 'where', 'story', 'you'] as const) {
    pages.get(steps[step].path, async (context) => showStep(context, parts, step));
    pages.post(steps[step].path, async (context) => takeStep(context, parts, files, step));
  }
  forAnotherPages(pages);
  pages.get('/file/check', async (context) => showCheck(context, parts));
  pages.post('/file/check', async (context) => fileDraft(context));
  pages.post('/file/files', async (context) => answerUpload(context, files, 'draft'));
  pages.post('/file/clear', async (context) => {
    await forgetDraft(context);
    return context.redirect('/file', 303);
  });
  pages.get('/file/exit', async (context) => {
    // Only from a page of ours or from the address bar: a foreign page shall not clear anybody's draft.
    const from = context.req.header('sec-fetch-site');
    if (from === undefined || from === 'same-origin' || from === 'none') {
      await forgetDraft(context);
      context.var.gate.leave(context);
      context.header('clear-site-data', '"cache", "storage"');
    }
    return context.redirect(elsewhere, 303);
  });
  return pages;
}

/** The files of the draft, which exists since the first step. */
function draftFiles({ attachments }: PageParts): HeldFiles {
  const box = (context: EdgeContext) => boxIn(context, 'draft');
  return {
    async list(context) {
      const own = box(context);
      return own ? filesOf(context.var.house, own) : [];
    },
    async hold(context, _, file) {
      const open = await draftIn(context);
      return open && !open.draft.filed ? putFile(context.var.house, attachments, open.box, file) : 'damaged';
    },
    async drop(context, _, id) {
      const own = box(context);
      if (own) await dropFile(context.var.house, own, id);
    },
    async open(context) {
      const own = box(context);
      return own ? openFiles(context.var.house, own) : [];
    },
    forget: forgetDraft,
  };
}

/** Which step may be shown: earlier ones come first, and what was filed is not filed again. */
function turnedAway(context: EdgeContext, step: StepKey, open: OpenDraft | undefined): Response | undefined {
  if (open?.draft.filed && step !== 'what') return alreadyFiled(context, open.draft.filed);
  const next = open && !open.draft.filed ? nextStep(open.draft) : 'what';
  return stepKeys.indexOf(step) > stepKeys.indexOf(next) ? context.redirect(steps[next].path, 303) : undefined;
}

async function showStep(context: EdgeContext, parts: PageParts, step: TypedStep): Promise<Response> {
  const open = await draftIn(context);
  const away = turnedAway(context, step, open);
  if (away) return away;
  const typed = open && !open.draft.filed ? open.draft.typed : {};
  return stepPage(context, parts, { step, open, typed, errors: {} });
}

interface StepView {
  readonly step: TypedStep;
  readonly open: OpenDraft | undefined;
  readonly typed: Typed;
  readonly errors: Errors;
}

async function stepPage(context: EdgeContext, parts: PageParts, view: StepView): Promise<Response> {
  const { step, open, typed, errors } = view;
  const frame = context.var.visitor.citizenFrame();
  const then = context.req.query('then') === 'check' ? '?then=check' : '';
  const misconduct = reportsMisconduct({ typed });
  const fields = await fieldsOf(context, parts, { ...view, misconduct });
  const failed = Object.keys(errors).length > 0;
  // Kept on the device only until the server has it, only after asking, and never of a report of misconduct.
  const draft = misconduct || open?.draft.done.includes(step) ? undefined : `file/${step}`;
  const kept =
    step === 'what' && !failed && open && !open.draft.filed ? (
      <Kept draft={open.draft} next={steps[nextStep(open.draft)].path} />
    ) : undefined;
  const page = (
    <FilingPage
      frame={frame}
      step={step}
      misconduct={misconduct}
      errors={errors}
      notice={kept}
      side={step === 'what' ? <BeforeFiling /> : <WritingHelp misconduct={misconduct} />}
    >
      <Form action={`${steps[step].path}${then}`} multipart={step === 'story'} {...(draft ? { draft } : {})}>
        {fields}
        <div className="row">
          <Button>{{ zh: '保存并继续', en: 'Save and continue' }}</Button>
        </div>
      </Form>
    </FilingPage>
  );
  return context.html(renderPage(page), failed ? 422 : 200);
}

async function fieldsOf(
  context: EdgeContext,
  parts: PageParts,
  view: StepView & { readonly misconduct: boolean },
): Promise<ReactElement> {
  const { step, open } = view;
  if (step === 'what') return <WhatFields {...view} />;
  if (step === 'story') return <StoryFields {...view} files={open ? await filesOf(context.var.house, open.box) : []} />;
  if (step === 'you') return <YouFields {...view} />;
  const today = dayOf(parts.house.clock.now());
  const units = parts.house.units.all().filter(({ id }) => parts.house.units.inForce(id, today)?.id === id);
  return <WhereFields {...view} places={await readPlaces(parts.house)} units={units} />;
}

async function takeStep(context: EdgeContext, parts: PageParts, files: HeldFiles, step: TypedStep): Promise<Response> {
  const open = await draftIn(context);
  const away = turnedAway(context, step, open);
  if (away) return away;
  const form = await context.req.parseBody({ all: true });
  const { fields, schema } = steps[step];
  const typed: Typed = { ...Object.fromEntries(fields.map((name) => [name, ''])), ...typedIn(form, fields) };
  if (step === 'where' && form['into']) return goInto(context, parts, open!, typed, String(form['into']));
  const misconduct = reportsMisconduct({ typed: { ...open?.draft.typed, ...typed } });
  const bad = step === 'story' ? await exchangeFiles(context, files, 'draft', form) : undefined;
  if (form['remove'])
    return stepPage(context, parts, { step, open, typed: { ...open?.draft.typed, ...typed }, errors: {} });
  const checked = checkTyped(schema, typed, fields, context.var.visitor.lang);
  const errors: Record<string, Errors[string]> = 'errors' in checked ? { ...checked.errors } : {};
  if (bad) errors['files'] = bad;
  // A file that went in stays in, and so does what was typed, whatever else has to be corrected.
  const all = { ...open?.draft.typed, ...settled(step, typed, misconduct) };
  if (Object.keys(errors).length > 0)
    return stepPage(context, parts, { step, open, typed: { ...all, ...typed }, errors });
  const after = await keepStep(context, parts, open, step, all);
  const next = context.req.query('then') === 'check' ? nextStep(after.draft) : stepKeys[stepKeys.indexOf(step) + 1]!;
  return context.redirect(steps[next].path, 303);
}

/** What a step leaves behind: the smaller place in the place of the larger, and no purpose beside a report. */
function settled(step: TypedStep, typed: Typed, misconduct: boolean): Typed {
  if (step === 'where') return { ...typed, place: typed['next'] || typed['place'] || '', next: '' };
  return step === 'what' && misconduct ? { ...typed, purpose: '' } : typed;
}

/** One level down in the country's list, or back to its top; nothing is checked and no step is done by it. */
async function goInto(
  context: EdgeContext,
  parts: PageParts,
  open: OpenDraft,
  typed: Typed,
  into: string,
): Promise<Response> {
  const place = into === 'again' ? '' : typed['next'] || typed['place'] || '';
  const shown = /^\d{0,12}$/.test(place) ? place : '';
  return stepPage(context, parts, {
    step: 'where',
    open,
    typed: { ...open.draft.typed, ...typed, place: shown, next: '' },
    errors: {},
  });
}

async function showCheck(context: EdgeContext, parts: PageParts): Promise<Response> {
  const open = await draftIn(context);
  const away = turnedAway(context, 'check', open);
  if (away || !open) return away ?? context.redirect('/file', 303);
  const { house } = parts;
  const { typed, key } = open.draft;
  const misconduct = reportsMisconduct(open.draft);
  const places = await readPlaces(house);
  const found = loadTaxonomy().get(typed['class'] ?? '');
  const unit = house.units.get((typed['accusedUnit'] ?? '') as UnitId);
  const office = house.units.petitionOffice(typed['place'] || undefined, dayOf(house.clock.now()));
  const page = (
    <FilingPage frame={context.var.visitor.citizenFrame()} step="check" misconduct={misconduct}>
      <div className="mt-6">
        <CheckBody
          typed={typed}
          misconduct={misconduct}
          files={await filesOf(house, open.box)}
          place={places.path(typed['place'] ?? '').map(({ name }) => name)}
          matterClass={found && { zh: found.name, en: found.nameEn }}
          accusedUnit={unit && { zh: unit.name, en: unit.nameEn }}
          office={{ zh: office.name, en: office.nameEn }}
          idempotencyKey={key}
        />
      </div>
    </FilingPage>
  );
  return context.html(renderPage(page));
}

/** 确认并提交: once, however often it is pressed. */
async function fileDraft(context: EdgeContext): Promise<Response> {
  const open = await draftIn(context);
  const away = turnedAway(context, 'check', open);
  if (away || !open) return away ?? context.redirect('/file', 303);
  const { gate, house } = context.var;
  if (!gate.allow(context, 'file')) return tooManyPage(context);
  const filed = await submitDraft(house, open.draft, await openFiles(house, open.box));
  if (typeof filed === 'string') return context.redirect(steps[filed].path, 303);
  await markFiled(context, open, filed);
  gate.admit(context, filed);
  return context.redirect(`/matters/${filed.number}/receipt`, 303);
}
