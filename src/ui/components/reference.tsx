import { inFours, numberWritten } from '#ui/language.ts';

export interface ReferenceProps {
  /** A matter's number or a query code, written in fours. */
  readonly children: string;
  readonly big?: boolean;
}

export function Reference({ children, big }: ReferenceProps) {
  if (!big) return <span className="ref">{numberWritten(children)}</span>;
  return (
    <span className="ref ref--big">
      {inFours(children).map((group, index) => (
        <span key={index}>
          {index > 0 ? ' ' : ''}
          {group}
        </span>
      ))}
    </span>
  );
}
