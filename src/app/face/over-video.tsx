import { MeetingAddress } from '#chapters/reception/pages/video.tsx';
import type { Visit } from '#chapters/reception/reception.ts';
import { addressFrom } from '#chapters/reception/visit.ts';
import { Button } from '#ui/components/button.tsx';
import { Form } from '#ui/components/form.tsx';
import { Day } from '#ui/components/time.tsx';
import { Say } from '#ui/setting.tsx';

/** Whether they may be recorded, in the hands of whoever said so. */
export function Recorded({ visit, base }: { readonly visit: Visit; readonly base: string }) {
  const { consentWithdrawnOn, recordingKept, mayRecord, known } = visit;
  if (consentWithdrawnOn)
    return (
      <p>
        <Say zh="您已撤回录像同意：" en="You took back the consent to be recorded: " />
        <Day on={consentWithdrawnOn} />
        <Say zh="。从此不得录像。" en=". Nothing may be recorded since." />
        {recordingKept && <Say zh="此前的录像注明了同意已撤回。" en=" What was recorded before is marked so." />}
      </p>
    );
  if (!mayRecord) return null;
  return (
    <Form action={`${base}/meet/consent`} hidden={{ visit: known.number }}>
      <div className="stack gap-2">
        <p>
          <Say
            zh="您同意了录像，随时可以撤回。撤回以后不得再录，接待照常进行；此前的录像保留并注明。"
            en="You agreed to be recorded and can take that back at any time. Nothing is recorded then, and you are received all the same; what was recorded before is kept and marked."
          />
        </p>
        <Button kind="line">{{ zh: '撤回录像同意', en: 'Take the consent back' }}</Button>
      </div>
    </Form>
  );
}

/** Where it meets, for whoever holds the code, and from the day before. */
export function OverVideo({ visit, address }: { readonly visit: Visit; readonly address: string | undefined }) {
  return (
    <>
      {address ? (
        <p>
          <Say zh="视频会议：" en="Over video: " />
          <MeetingAddress address={address} />
        </p>
      ) : (
        <p>
          <Say zh="视频接访。会议链接从 " en="Over video. Where it meets stands here from " />
          <Day on={addressFrom(visit)} />
          <Say zh=" 起显示在这里。" en=" on." />
        </p>
      )}
      <p className="small quiet">
        <Say
          zh="请准备好证件，先核对身份。录像要您同意，不同意也照样接待。"
          en="Have your papers at hand: it is made sure first who speaks. It is recorded only if you agree, and you are received all the same if not."
        />
      </p>
    </>
  );
}
