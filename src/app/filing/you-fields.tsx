import { Checkbox, Radios } from '#ui/components/choices.tsx';
import { Field, Select, TextArea } from '#ui/components/field.tsx';
import { given, type FieldsProps } from './fields.tsx';

export function YouFields({ typed, errors, misconduct }: FieldsProps) {
  return (
    <>
      <Radios
        name="identity"
        label={{ zh: '您愿意留下姓名吗', en: 'Will you give your name' }}
        choices={[
          {
            value: 'named',
            label: { zh: '留下姓名和联系方式', en: 'Yes, with a way to reach me' },
            hint: { zh: '书面告知和答复会送到您手里', en: 'Notices and the written answer are sent to you' },
          },
          {
            value: 'anonymous',
            label: { zh: '不留姓名', en: 'No, I stay anonymous' },
            hint: {
              zh: '同样登记，下面不用填；只能凭编号和查询码查看',
              en: 'Registered all the same; leave the rest empty, and use number and code',
            },
          },
        ]}
        {...given(typed, errors, 'identity')}
      />
      <Field
        name="name"
        label={{ zh: '姓名', en: 'Name' }}
        width="mid"
        autoComplete="name"
        {...given(typed, errors, 'name')}
      />
      <Field
        name="phone"
        label={{ zh: '手机或者座机', en: 'Telephone' }}
        hint={{
          zh: '用于接收办理进度短信，不会显示在公开的地方',
          en: 'For messages on progress; it is never shown in public',
        }}
        optional
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        width="mid"
        digits
        {...given(typed, errors, 'phone')}
      />
      <Field
        name="email"
        label={{ zh: '电子邮箱', en: 'E-mail' }}
        optional
        type="email"
        autoComplete="email"
        width="mid"
        {...given(typed, errors, 'email')}
      />
      <Field
        name="address"
        label={{ zh: '通信地址', en: 'Postal address' }}
        hint={{ zh: '书面答复可以寄到这里', en: 'The written answer can be sent here' }}
        optional
        autoComplete="street-address"
        {...given(typed, errors, 'address')}
      />
      <Select
        name="idType"
        label={{ zh: '证件种类', en: 'Kind of identity paper' }}
        optional
        none={{ zh: '不填', en: 'None' }}
        options={[
          { value: 'resident', label: { zh: '居民身份证', en: 'Resident identity card' } },
          { value: 'passport', label: { zh: '护照', en: 'Passport' } },
          { value: 'other', label: { zh: '其他', en: 'Other' } },
        ]}
        {...given(typed, errors, 'idType')}
      />
      <Field
        name="idNumber"
        label={{ zh: '证件号码', en: 'Number of the paper' }}
        hint={{
          zh: '不填也可以登记；填了，丢了查询码可以凭证件当面补办',
          en: 'Not needed. With it, a lost code can be replaced in person',
        }}
        optional
        secret
        width="mid"
        {...given(typed, errors, 'idNumber')}
      />
      {!misconduct && (
        <TextArea
          name="cosigners"
          label={{ zh: '和您一起反映的人', en: 'Who raises it with you' }}
          hint={{
            zh: '一行一个人：姓名 电话。姓名不给任何工作人员看；留了电话的，查询码发给本人。',
            en: 'One a line: name, telephone. No official sees the names; whoever left a telephone gets a code of their own.',
          }}
          optional
          rows={2}
          {...given(typed, errors, 'cosigners')}
        />
      )}
      {misconduct ? <NoticeWish typed={typed} /> : <Wishes typed={typed} />}
    </>
  );
}

/** A report gets no message unless its writer asks for one: somebody else may read the telephone. */
function NoticeWish({ typed }: Pick<FieldsProps, 'typed'>) {
  return (
    <Checkbox
      name="wantsNotice"
      label={{ zh: '有进展时发一条不写内容的短信', en: 'Send a message without any content when there is news' }}
      hint={{
        zh: '不勾选就不发，您可以凭编号和查询码自己看',
        en: 'Without this nothing is sent; you look with number and code',
      }}
      checked={typed['wantsNotice'] === 'yes'}
    />
  );
}

function Wishes({ typed }: Pick<FieldsProps, 'typed'>) {
  return (
    <>
      <Checkbox
        name="withhold"
        label={{
          zh: '不让办理的单位看到我的姓名和联系方式',
          en: 'Keep my name and contact from the unit that handles it',
        }}
        hint={{
          zh: '它只看到编号，通过本系统和您联系',
          en: 'It sees the number alone and writes to you through this system',
        }}
        checked={typed['withhold'] === 'yes'}
      />
      <Checkbox
        name="publish"
        label={{
          zh: '办结以后，同意隐去姓名和地址公开这件事',
          en: 'Once concluded it may be published without names and addresses',
        }}
        hint={{ zh: '不同意没有任何影响', en: 'Saying no changes nothing' }}
        checked={typed['publish'] === 'yes'}
      />
    </>
  );
}
