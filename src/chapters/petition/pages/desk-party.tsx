import type { Words } from '#ui/language.ts';
import { Say, Written } from '#ui/setting.tsx';
import type { DeskMatter, PartyKey } from '../routes/desk-load.ts';
import { isJoint, signersOf, speakersOf } from '../joint.ts';
import { matterHref } from './desk-bar.tsx';

export const partyWords: Readonly<Record<PartyKey, Words>> = {
  name: { zh: '姓名', en: 'Name' },
  phone: { zh: '电话', en: 'Telephone' },
  email: { zh: '电子邮箱', en: 'E-mail' },
  address: { zh: '住址', en: 'Address' },
  idNumber: { zh: '证件号码', en: 'Identity number' },
};

/** How many signed, at the desk a number and never a name; and who acts for the petitioner, by name. */
function Others({ matter: { petition, agents: names } }: { readonly matter: DeskMatter }) {
  const { known } = petition;
  const agents = known.parties.filter(({ role }) => role === 'agent').length;
  if (known.parties.length === 0) return null;
  return (
    <p className="second mb-4">
      {isJoint(known) && (
        <Say
          zh={`${signersOf(known)} 人联名，代表 ${speakersOf(known)} 人。联名人的姓名不显示；答复送代表转告。`}
          en={`${signersOf(known)} people signed, ${speakersOf(known)} speak for all. Their names are shown to nobody; answers go to those who speak. `}
        />
      )}
      {agents > 0 && <Say zh={`代理人 ${agents} 位`} en={agents === 1 ? 'One agent' : `${agents} agents`} />}
      {names.map((name, index) => (
        <span key={name}>
          <Say zh={index === 0 ? '：' : '、'} en={index === 0 ? ': ' : ', '} />
          <Written>{name}</Written>
        </span>
      ))}
      {agents > 0 && <Say zh="。" en="." />}
    </p>
  );
}

/** The petitioner under the title, and how many there are besides. */
export function PartyLine({ matter }: { readonly matter: DeskMatter }) {
  return (
    <>
      <FirstLine matter={matter} />
      <Others matter={matter} />
    </>
  );
}

/** The first petitioner: masked by the server, or not at all where they keep themselves from the organ. */
function FirstLine({ matter }: { readonly matter: DeskMatter }) {
  const { party, number, offered } = matter;
  if (party.kind === 'anonymous') {
    return (
      <p className="second mt-2 mb-4">
        <Say zh="信访人没有留下姓名" en="The petitioner left no name" />
      </p>
    );
  }
  if (party.kind === 'withheld') {
    const writes = offered.some(({ act }) => act === 'writeToPetitioner');
    return (
      <p className="second mt-2 mb-4">
        <Say
          zh="信访人要求不向办理机关透露姓名和联系方式。要联系，请在系统里写信，会转到本人。"
          en="The petitioner keeps name and contact from the handling organ. Write through the system; it reaches them."
        />{' '}
        {writes && (
          <a href={`${matterHref(number)}/acts/writeToPetitioner`}>
            <Say zh="写给信访人" en="Write to the petitioner" />
          </a>
        )}
      </p>
    );
  }
  return (
    <p className="second mt-2 mb-4 row gap-3">
      {party.rows.map(({ key, value }) => (
        <span key={key}>
          <span className="vh">
            <Say {...partyWords[key]} />
          </span>{' '}
          <Written>{value}</Written>
        </span>
      ))}
      {party.mayUnmask && (
        <span>
          <a href={`${matterHref(number)}/identity`}>
            <Say zh="查看完整信息" en="See it whole" />
          </a>
          <span className="quiet">
            <Say zh="（要填写理由，会留下记录）" en=" (with a reason; it is logged)" />
          </span>
        </span>
      )}
    </p>
  );
}
