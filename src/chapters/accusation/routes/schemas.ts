import { z } from '@hono/zod-openapi';
import { civilDay, emailAddress, optionalText, phoneNumber, requiredText } from '#ui/edge/input.ts';

const reporterSchema = z.object({
  name: optionalText({ zh: '姓名', en: 'the name' }, 80),
  phone: phoneNumber,
  idType: z.string().max(20).optional(),
  idNumber: optionalText({ zh: '证件号码', en: 'the number' }, 40),
  address: optionalText({ zh: '住址', en: 'the address' }, 200),
  email: emailAddress,
});

/**
 * A registration that reports misconduct. It comes through the same door as any other and was checked there; this says
 * only what is taken from it.
 */
export const reportSchema = z.object({
  purpose: z.string().optional(),
  reportsMisconduct: z.boolean().optional(),
  regionCode: z
    .string()
    .regex(/^\d{2,12}$/)
    .optional(),
  title: requiredText({ zh: '标题', en: 'a title' }, 100),
  request: requiredText({ zh: '请求', en: 'what is asked for' }, 10_000),
  facts: requiredText({ zh: '事实和理由', en: 'the facts' }, 20_000),
  form: z.enum(['web', 'letter', 'email', 'fax', 'phone', 'visit', 'video', 'hotline', 'messenger', 'agency']),
  class: z
    .string()
    .regex(/^\d{2,6}$/)
    .optional(),
  petitioner: reporterSchema.optional(),
  anonymous: z.boolean().optional(),
  receivedOn: civilDay({ zh: '收到日期', en: 'the day of receipt' }).optional(),
  accusedUnit: z.string().max(80).optional(),
  accusedText: optionalText({ zh: '被反映的人或者单位', en: 'who is reported on' }, 2000),
  wantsNotice: z.boolean().optional(),
});

export type ReportInput = z.output<typeof reportSchema>;
