import { classOptions } from '#app/pages/classes.ts';
import { placeOption, type Places } from '#app/pages/places.ts';
import { levelWords } from '#app/pages/unit-words.ts';
import { attachmentLimits } from '#kernel/attachments.ts';
import type { Unit } from '#kernel/units.ts';
import { Button } from '#ui/components/button.tsx';
import { Checkbox, Radios } from '#ui/components/choices.tsx';
import { Field, Select, TextArea, type Errors } from '#ui/components/field.tsx';
import { FileInput } from '#ui/components/file-input.tsx';
import { attachmentAccept, attachmentHint, type SentFile } from '#ui/edge/held-files.ts';
import type { Typed } from '#ui/edge/typed.ts';
import type { Words } from '#ui/language.ts';
import { Name, Say, type Wording } from '#ui/setting.tsx';
import { lengthMax } from './steps.ts';

export interface FieldsProps {
  readonly typed: Typed;
  readonly errors: Errors;
  readonly misconduct: boolean;
}

/** A field's value and error, left out where there is none. */
export const given = (
  typed: Typed,
  errors: Errors,
  name: string,
): { readonly value?: string; readonly error?: Wording } => ({
  ...(typed[name] === undefined ? {} : { value: typed[name] }),
  ...(errors[name] === undefined ? {} : { error: errors[name] }),
});

export function WhatFields({ typed, errors }: FieldsProps) {
  return (
    <>
      <Field
        name="title"
        label={{ zh: '用一句话说说是什么事', en: 'Say in one sentence what it is about' }}
        hint={{ zh: '谁、在哪里、出了什么问题', en: 'Who, where, and what is wrong' }}
        maxLength={lengthMax.title}
        {...given(typed, errors, 'title')}
      />
      <TextArea
        name="request"
        label={{ zh: '您希望怎样解决', en: 'What should be done' }}
        rows={3}
        lengthMax={lengthMax.request}
        {...given(typed, errors, 'request')}
      />
      <Radios
        name="purpose"
        label={{ zh: '您想做什么', en: 'What do you want to do' }}
        choices={[
          {
            value: 'claim',
            label: { zh: '解决一个问题', en: 'Have a problem solved' },
            hint: { zh: '申诉求决', en: 'A claim' },
          },
          {
            value: 'suggestion',
            label: { zh: '提一个建议', en: 'Make a suggestion' },
            hint: { zh: '意见建议', en: 'A suggestion' },
          },
        ]}
        {...given(typed, errors, 'purpose')}
      />
      <Checkbox
        name="misconduct"
        label={{
          zh: '我要检举控告公职人员或者单位的违纪违法问题',
          en: 'I am reporting misconduct by an official or unit',
        }}
        hint={{
          zh: '勾选以后单独保密办理，这台设备上不保存草稿，上面“您想做什么”不用选。',
          en: 'It is then kept apart and sealed, no draft stays on this device, and you need not choose above.',
        }}
        checked={typed['misconduct'] === 'yes'}
        stopsDraft
      />
    </>
  );
}

export interface WhereFieldsProps extends FieldsProps {
  readonly places: Places;
  readonly units: readonly Unit[];
}

export function WhereFields(props: WhereFieldsProps) {
  const { typed, errors, misconduct, places, units } = props;
  return (
    <>
      {places.own.length > 0 ? <OwnPlace {...props} /> : <NationalPlace {...props} />}
      {misconduct ? (
        <>
          <Select
            name="accusedUnit"
            label={{ zh: '反映的是哪个单位', en: 'Which unit is it about' }}
            hint={{
              zh: '选了以后，这个单位收不到也查不到这份检举。',
              en: 'The unit that you choose can neither receive nor find this report.',
            }}
            optional
            none={{ zh: '不在列表里，或者不清楚', en: 'Not in the list, or not sure' }}
            width="full"
            options={units.map((unit) => ({
              value: unit.id,
              label: { zh: unit.name, en: unit.nameEn },
              group: levelWords[unit.level],
            }))}
            {...given(typed, errors, 'accusedUnit')}
          />
          <TextArea
            name="accused"
            label={{ zh: '反映的是谁', en: 'Who is reported on' }}
            hint={{ zh: '姓名、职务、单位，知道多少写多少', en: 'Name, position, unit: whatever you know' }}
            optional
            rows={2}
            {...given(typed, errors, 'accused')}
          />
        </>
      ) : (
        <Select
          name="class"
          label={{ zh: '属于哪一类', en: 'What kind of matter is it' }}
          hint={{ zh: '选错了没有关系，信访局会核对。', en: 'A wrong choice does no harm; the office checks it.' }}
          optional
          none={{ zh: '不清楚，由信访局判断', en: 'Not sure; the office decides' }}
          width="full"
          options={classOptions()}
          {...given(typed, errors, 'class')}
        />
      )}
    </>
  );
}

const notSure: Words = { zh: '不清楚，由信访局判断', en: 'Not sure; the office decides' };

function OwnPlace({ typed, errors, places }: WhereFieldsProps) {
  return (
    <Select
      name="place"
      label={{ zh: '事情发生在哪里', en: 'Where did it happen' }}
      hint={{ zh: '写事情发生的地方，不是您住的地方。', en: 'Where it happened, not where you live.' }}
      optional
      none={notSure}
      options={places.own.map(placeOption)}
      {...given(typed, errors, 'place')}
    />
  );
}

/** The country's list, gone through level by level; each press shows the places inside the one chosen. */
function NationalPlace({ typed, errors, places }: WhereFieldsProps) {
  const code = typed['place'] || undefined;
  const below = places.below(code);
  const { error } = given(typed, errors, 'place');
  return (
    <div className="stack">
      {code && (
        <p>
          <Say zh="已选：" en="Chosen: " />
          <b>
            {places.path(code).map(({ code: one, name }) => (
              <Name key={one}>{name}</Name>
            ))}
          </b>{' '}
          <Button kind="text" size="small" name="into" value="again">
            {{ zh: '重新选', en: 'Choose again' }}
          </Button>
        </p>
      )}
      <input type="hidden" name="place" value={code ?? ''} />
      {below.length > 0 && (
        <>
          <Select
            name="next"
            label={
              code
                ? { zh: '更具体的地方', en: 'A smaller place inside it' }
                : { zh: '事情发生在哪个省', en: 'In which province did it happen' }
            }
            hint={{ zh: '写事情发生的地方，不是您住的地方。', en: 'Where it happened, not where you live.' }}
            optional
            none={code ? { zh: '就到这里', en: 'No smaller place' } : notSure}
            options={below.map(({ code: value, name }) => ({ value, label: name }))}
            {...(error ? { error } : {})}
          />
          <Button kind="line" size="small" name="into" value="next">
            {{ zh: '列出里面的地方', en: 'Show the places inside' }}
          </Button>
        </>
      )}
    </div>
  );
}

export interface StoryFieldsProps extends FieldsProps {
  readonly files: readonly SentFile[];
}

export function StoryFields({ typed, errors, files }: StoryFieldsProps) {
  return (
    <>
      <TextArea
        name="facts"
        label={{ zh: '经过', en: 'What happened' }}
        hint={{
          zh: '按时间先后写就可以：什么时候，找过哪个单位，对方怎么说。写错字没有关系。',
          en: 'In the order of time: when, which unit you turned to, what they said. Spelling does not matter.',
        }}
        rows={9}
        lengthMax={lengthMax.facts}
        {...given(typed, errors, 'facts')}
      />
      <FileInput
        name="files"
        label={{ zh: '上传材料', en: 'Add files' }}
        hint={attachmentHint}
        optional
        files={files}
        accept={attachmentAccept}
        sizeBytesMax={attachmentLimits.sizeBytesMax}
        uploadTo="/file/files"
        {...(errors['files'] ? { error: errors['files'] } : {})}
      />
    </>
  );
}
