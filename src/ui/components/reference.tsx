import { inFours } from '#ui/language.ts';

export interface ReferenceProps {
  /** A matter's number or a query code, written in fours. */
  readonly children: string;
  readonly big?: boolean;
}

export function Reference({ children, big }: ReferenceProps) {
  const groups = inFours(children);
  if (!big) return <span className="ref">{groups.join(' ')}</span>;
  return (
    <span className="ref ref--big">
      {groups.map((group, index) => (
        <span key={index}>
          {index > 0 ? ' ' : ''}
          {group}
        </span>
      ))}
    </span>
  );
}
