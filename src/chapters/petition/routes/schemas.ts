import { z } from '@hono/zod-openapi';
import { listedMax } from './acts/people.ts';
import {
  emailAddress,
  identityMessage,
  identityNumberFits,
  bothLanguages,
  civilDay,
  oneOf,
  optionalText,
  phoneNumber,
  requiredText,
} from '#ui/edge/input.ts';

/** The forms of a petition as the API and the pages take them. */
export const forms = [
  'web',
  'letter',
  'email',
  'fax',
  'phone',
  'visit',
  'video',
  'hotline',
  'messenger',
  'agency',
] as const;

const partySchema = z
  .object({
    name: requiredText({ zh: '姓名', en: 'a name' }, 80),
    phone: phoneNumber,
    idType: z.enum(['resident', 'passport', 'other']).optional(),
    idNumber: optionalText({ zh: '证件号码', en: 'the number' }, 40),
    address: optionalText({ zh: '住址', en: 'the address' }, 200),
    email: emailAddress,
  })
  .refine(({ idType, idNumber }) => identityNumberFits(idType, idNumber), {
    path: ['idNumber'],
    message: bothLanguages(identityMessage),
  })
  .openapi('Petitioner');

const signerSchema = z
  .object({ name: requiredText({ zh: '姓名', en: 'a name' }, 80), phone: phoneNumber })
  .openapi('Cosigner');

/** What a registration takes. Only what the matter is about must be there; a name need not be. */
export const registrationSchema = z
  .object({
    regionCode: z
      .string()
      .regex(/^\d{2,12}$/, bothLanguages({ zh: '请从列表里选择地方', en: 'Choose a place from the list' }))
      .optional(),
    title: requiredText({ zh: '标题', en: 'a title' }, 100),
    request: requiredText({ zh: '请求', en: 'what is asked for' }, 10_000),
    facts: requiredText({ zh: '事实和理由', en: 'the facts' }, 20_000),
    form: oneOf(forms, { zh: '反映的形式', en: 'the form' }),
    purpose: oneOf(['claim', 'suggestion', 'accusation'], { zh: '目的', en: 'the purpose' }),
    class: z
      .string()
      .regex(/^\d{2,6}$/)
      .optional(),
    petitioner: partySchema.optional(),
    anonymous: z.boolean().optional(),
    withholdIdentity: z.boolean().optional(),
    consentToPublish: z.boolean().optional(),
    receivedOn: civilDay({ zh: '收到日期', en: 'the day of receipt' }).optional(),
    cosigners: z.array(signerSchema).max(listedMax).optional().openapi({
      description: 'Who signed besides the petitioner; sealed, shown to no official. Each gets a code of their own.',
    }),
    reportsMisconduct: z.boolean().optional().openapi({
      description:
        'The box "I am reporting misconduct by an official or unit"; opens a sealed stream like purpose accusation',
    }),
    accusedUnit: z
      .string()
      .max(80)
      .optional()
      .openapi({ description: 'The unit reported on, which must never receive the report' }),
  })
  .refine(({ petitioner, anonymous }) => petitioner !== undefined || anonymous === true, {
    path: ['petitioner'],
    message: bothLanguages({ zh: '请填写姓名，或者选择不留姓名', en: 'Give a name, or choose to leave none' }),
  })
  .openapi('Registration');

export type RegistrationInput = z.output<typeof registrationSchema>;

export const unitSchema = z
  .object({ id: z.string(), name: z.string(), nameEn: z.string(), phone: z.string() })
  .openapi('Unit');

const traceDaySchema = z
  .object({
    on: z.string(),
    count: z.number().nullable(),
    standing: z.string(),
    day: z.string(),
    name: z.string().optional(),
    under: z.string().optional(),
  })
  .openapi('TraceDay', { description: 'One day of a reckoning: how it stands and whether it was counted' });

export const dutySchema = z
  .object({
    key: z.string().optional(),
    act: z.string(),
    owner: z.union([
      z.object({ kind: z.literal('petitioner') }),
      z.object({ kind: z.literal('unit'), unit: unitSchema, post: z.string() }),
    ]),
    nature: z.enum(['owed', 'may']),
    since: z.string(),
    due: z.string().nullable(),
    provisional: z.boolean(),
    reason: z.string().nullable(),
    limit: z.string(),
    citation: z.string(),
    trace: z.array(traceDaySchema),
    closed: z.string().nullable(),
    outcome: z.enum(['met', 'moot']).nullable(),
    passed: z.boolean(),
  })
  .openapi('Duty', { description: 'Who owes what act, by which day, under which article' });

export const registeredSchema = z
  .object({
    number: z.string().openapi({ example: 'XF26112300000018' }),
    queryCode: z.string().optional().openapi({
      example: '4071 2256 9318',
      description: 'Opens the matter; given to the petitioner alone, never to an official',
    }),
    registeredOn: z.string(),
    ruleSet: z.string(),
    holder: unitSchema,
    duties: z.array(dutySchema),
    links: z.object({ self: z.string(), page: z.string() }),
  })
  .openapi('Registered');

const lineSchema = z.object({
  version: z.number(),
  line: z.number(),
  audience: z.enum(['parties', 'officials']),
  at: z.string(),
  chapter: z.string(),
  code: z.string(),
  unit: unitSchema.nullable(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  texts: z.array(z.record(z.string(), z.string())),
  files: z.array(z.string()),
});

export const mandatesSchema = z
  .object({
    agents: z.array(
      z.object({
        place: z.number().openapi({ description: 'The field `place` of `endMandate`' }),
        kind: z.string(),
        name: z.string().nullable(),
        covers: z.string().nullable(),
        since: z.string(),
        ended: z.string().nullable(),
        acts: z.array(lineSchema).openapi({ description: 'What they did, newest first, as lines of the timeline' }),
      }),
    ),
  })
  .openapi('Mandates');

export const matterSchema = z
  .object({
    number: z.string(),
    title: z.string(),
    request: z.string(),
    facts: z.string(),
    stage: z.string(),
    ruleSet: z.string(),
    receivedOn: z.string(),
    registeredOn: z.string(),
    form: z.string(),
    purpose: z.string(),
    class: z.string().nullable(),
    region: z.string().nullable(),
    office: unitSchema,
    holder: unitSchema,
    version: z.number(),
    duties: z.array(dutySchema),
    place: unitSchema
      .extend({ address: z.string(), addressEn: z.string(), hours: z.string() })
      .nullable()
      .openapi({ description: 'The office to which the petitioner was pointed' }),
    timeline: z.array(lineSchema),
  })
  .openapi('Matter');

export const performedSchema = z
  .object({ number: z.string(), stage: z.string(), version: z.number(), duties: z.array(dutySchema) })
  .openapi('Performed');

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number(),
    detail: z.string().optional(),
    reason: z.string().optional(),
    citation: z.string().optional(),
    version: z.number().optional(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .openapi('Problem');
