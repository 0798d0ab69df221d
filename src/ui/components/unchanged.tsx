import type { EntryFault, StreamCheck } from '#kernel/ledger/stream-check.ts';
import type { ToldCheck } from '#kernel/told-check.ts';
import { LinkButton } from '#ui/components/button.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Moment } from '#ui/components/time.tsx';
import type { Words } from '#ui/language.ts';
import { Say } from '#ui/setting.tsx';

const faults: Readonly<Record<EntryFault | NonNullable<ToldCheck['fault']>['fault'], Words>> = {
  line: {
    zh: '办理经过里显示的，和记录里的不一样，或者少了一行。',
    en: 'What the timeline shows is not what was recorded, or a line is missing.',
  },
  text: {
    zh: '保存的文字和记录时的指纹对不上，文书里的字也可能变了。',
    en: 'A text that is kept does not fit the fingerprint taken with it, so letters made of it may have changed.',
  },
  file: {
    zh: '保存的附件和记录时的指纹对不上。',
    en: 'A file that is kept does not fit the fingerprint taken with it.',
  },
  changed: { zh: '它的内容和当时的指纹对不上。', en: 'What it says does not fit its fingerprint.' },
  broken: {
    zh: '它和前一条接不上：有记录被抽走、插入或者调换过。',
    en: 'It does not follow the one before it: one was taken out, put in or moved.',
  },
  replaced: { zh: '封存的历史里，这个位置是另一条。', en: 'The sealed history holds another one at its place.' },
  unproved: { zh: '签过名的历史状态里没有它。', en: 'The signed state of the history does not hold it.' },
};

interface UnchangedProps {
  readonly check: StreamCheck;
  /** What the pages show, compared with the records; without one the records alone were compared. */
  readonly told?: ToldCheck;
  readonly href: string;
}

/** 有没有被改动过: what a comparison of a whole matter with the sealed history came to, in plain words. */
export function Unchanged({ check, told, href }: UnchangedProps) {
  const { entries, waiting, checkpoint } = check;
  const fault = check.fault ?? told?.fault;
  return (
    <div className="stack gap-6">
      <h1>
        <Say zh="有没有被改动过" en="Has anything been changed?" />
      </h1>
      {fault ? (
        <Notice
          kind="bad"
          title={{ zh: `有。第 ${fault.version} 条记录不对`, en: `Yes. Record ${fault.version} is not right` }}
        >
          <p>
            <Say {...faults[fault.fault]} />
            <Say
              zh="请保存这一页，把它交给上一级信访部门，或者纪检监察机关。"
              en=" Keep this page and take it to the higher petition office or to the organ of discipline."
            />
          </p>
        </Notice>
      ) : (
        <Notice kind="done" title={{ zh: '没有发现改动', en: 'Nothing was found changed' }}>
          <p>
            <Say
              zh={`这件事项的 ${entries} 条记录都逐条算过：每一条都和它的指纹相符，前后相接`}
              en={`Each of the ${entries} records of this matter was reckoned anew: each fits its fingerprint and follows the one before`}
            />
            {checkpoint && waiting < entries && (
              <>
                <Say zh="，并且在签过名的历史里，签名时间是 " en=", and is in the history as signed on " />
                <Moment at={checkpoint.at} />
              </>
            )}
            <Say zh="。" en="." />
            {waiting > 0 && (
              <Say
                zh={`其中 ${waiting} 条刚刚记下，一分钟内封存。`}
                en={` ${waiting} of them are new and will be sealed within a minute.`}
              />
            )}
          </p>
          {told && <Told told={told} />}
        </Notice>
      )}
      <section className="stack">
        <h2>
          <Say zh="这一页看不出来的" en="What this page cannot see" />
        </h2>
        <p>
          <Say
            zh="这里是我们自己的电脑在核对我们自己的记录。如果有人掌握了全部数据和签名密钥，把整段历史重写一遍、重新签名，这一页照样会说没有改动。"
            en="Here our own machine checks our own records. If somebody held all data and the signing keys, wrote the whole history anew and signed it again, this page would still say that nothing was changed."
          />
        </p>
        <p>
          <Say
            zh="能看出来的，是您手里的旧凭证，和见证人留存的历史状态：重写的历史和它们对不上。所以请把凭证存在自己手里。"
            en="What does see it is the old proof in your hands, and the states that a witness keeps: a history written anew does not fit them. So keep your proof yourself."
          />
        </p>
        <p className="row no-print">
          <LinkButton href={`${href}/receipt.json`} kind="line" download>
            {{ zh: '下载凭证文件', en: 'Download the proof' }}
          </LinkButton>
          <LinkButton href="/verify" kind="text">
            {{ zh: '怎么核对', en: 'How to check it' }}
          </LinkButton>
        </p>
      </section>
    </div>
  );
}

/** What was compared of the pages: the lines of the timeline, the texts that letters are made of, the files. */
function Told({ told: { lines, besides, texts, files } }: { readonly told: ToldCheck }) {
  return (
    <p>
      <Say
        zh={`您在办理经过里看到的和看不到的 ${lines} 行，都按记录重新生成并比对，一行不多，一行不少；${texts} 段文字（文书就是用它们写成的）都和记录时的指纹相符。`}
        en={`The ${lines} lines of the timeline, those for officials too, were made anew from the records: none is other, missing or added. ${texts} texts, of which the letters are made, fit the fingerprints taken with them.`}
      />
      {files > 0 && (
        <Say
          zh={`${files} 个附件也都和记录时的指纹相符。`}
          en={` ${files} attached ${files === 1 ? 'file fits its' : 'files fit their'} fingerprint too.`}
        />
      )}
      {besides > 0 && (
        <Say
          zh={`另有 ${besides} 行来自督办、听证等别的事项，在那里核对。`}
          en={` ${besides} more come from other matters, a supervision or a hearing, and are checked there.`}
        />
      )}
    </p>
  );
}
