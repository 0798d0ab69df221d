import { Table } from '#ui/components/table.tsx';
import { deskKeys } from '#ui/keys.ts';
import { Say, useIsland, useLang } from '#ui/setting.tsx';

/** The table of keys. */
export function KeyTable() {
  return (
    <Table
      caption={{ zh: '快捷键', en: 'Keys' }}
      captionHidden
      columns={[
        {
          key: 'key',
          head: { zh: '键', en: 'Key' },
          rowHead: true,
          cell: ({ key }) => (
            <span className="keys">
              <kbd>{key}</kbd>
            </span>
          ),
        },
        {
          key: 'does',
          head: { zh: '做什么', en: 'What it does' },
          card: false,
          cell: ({ words }) => <Say {...words} />,
        },
      ]}
      rows={deskKeys}
      keyOf={({ key }) => key}
    />
  );
}

/** Loads the script of the desk; with keys on, the help that `?` opens. */
export function DeskKeys({ on }: { readonly on: boolean }) {
  const lang = useLang();
  useIsland('keys');
  if (!on) return null;
  return (
    <dialog className="dialog no-print" id="keys-help" data-keys="on" aria-label={lang === 'zh' ? '快捷键' : 'Keys'}>
      <div className="stack">
        <KeyTable />
        <form method="dialog" className="row apart">
          <button className="btn btn--line btn--small">
            <Say zh="关上" en="Close" />
          </button>
          <a href="/desk/keys">
            <Say zh="关掉快捷键" en="Switch the keys off" />
          </a>
        </form>
      </div>
    </dialog>
  );
}
