import type { ReactNode } from 'react';

const clockFace = <circle cx="8" cy="8" r="6" />;

const drawings = {
  circle: clockFace,
  half: (
    <>
      {clockFace}
      <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
    </>
  ),
  pause: (
    <>
      {clockFace}
      <path d="M6.4 5.8v4.4M9.6 5.8v4.4" />
    </>
  ),
  clock: (
    <>
      {clockFace}
      <path d="M8 4.5V8l2.4 1.8" />
    </>
  ),
  info: (
    <>
      {clockFace}
      <path d="M8 7.3v3.9M8 4.6v.8" />
    </>
  ),
  check: <path d="M3 8.5l3.2 3.2L13 4.5" />,
  cross: <path d="M4 4l8 8M12 4l-8 8" />,
  alert: (
    <>
      <path d="M8 2.2l6.2 11H1.8z" />
      <path d="M8 6.4v3.2M8 11.2v.6" />
    </>
  ),
  forward: <path d="M3 8h9.5M9 4.4L12.6 8 9 11.6" />,
  back: <path d="M13 8H3.5M7 4.4L3.4 8 7 11.6" />,
  print: <path d="M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z" />,
  copy: <path d="M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3" />,
  phone: <path d="M3 2.5h3l1.2 3-1.6 1.2a8 8 0 0 0 3.7 3.7l1.2-1.6 3 1.2v3C7.8 13.6 2.4 8.2 3 2.5z" />,
  person: (
    <>
      <circle cx="8" cy="5" r="2.6" />
      <path d="M2.8 14c.5-3 2.5-4.6 5.2-4.6s4.7 1.6 5.2 4.6" />
    </>
  ),
  lock: <path d="M3.5 7.2h9v6.6h-9zM5.4 7.2V5a2.6 2.6 0 0 1 5.2 0v2.2" />,
  eye: (
    <>
      <path d="M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8z" />
      <circle cx="8" cy="8" r="1.9" />
    </>
  ),
  more: <path d="M3 8h.5M7.8 8h.5M12.5 8h.5" strokeWidth="2.4" strokeLinecap="round" />,
  clip: (
    <path d="M12.5 7.2L7.4 12.3a2.6 2.6 0 0 1-3.7-3.7l5.6-5.6a1.8 1.8 0 0 1 2.5 2.5l-5.5 5.6a.8.8 0 0 1-1.2-1.2L10 6" />
  ),
  search: (
    <>
      <circle cx="7" cy="7" r="4.4" />
      <path d="M10.3 10.3L14 14" />
    </>
  ),
  download: <path d="M8 2.5v7.6M4.6 7.2L8 10.6l3.4-3.4M3 13.5h10" />,
  upload: <path d="M8 10.6V3M4.6 5.9L8 2.5l3.4 3.4M3 13.5h10" />,
  pen: <path d="M3 13l.7-3L11 2.7l2.3 2.3L6 12.3zM9.4 4.3l2.3 2.3" />,
  bell: <path d="M3 11.5c1.2-1 1.2-2 1.2-4a3.8 3.8 0 0 1 7.6 0c0 2 0 3 1.2 4zM6.6 13.6h2.8" />,
  scales: <path d="M8 2.5v11M5 13.5h6M3 4.5h10M3 4.5L1.4 9h3.2zM13 4.5L11.4 9h3.2z" />,
} as const satisfies Record<string, ReactNode>;

/** The names of the drawings. No icon stands without a word beside it. */
export type IconName = keyof typeof drawings;

export const iconNames = Object.keys(drawings) as readonly IconName[];

export interface IconProps {
  readonly name: IconName;
}

export function Icon({ name }: IconProps) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      {drawings[name]}
    </svg>
  );
}

/** The character 日 as a window; its middle stroke is a horizon, and in it the sun comes up. */
export function Logo({ label, plain = false }: { readonly label?: string; readonly plain?: boolean }) {
  const role = label ? ({ role: 'img', 'aria-label': label } as const) : ({ 'aria-hidden': true } as const);
  return (
    <svg className={plain ? 'logo logo--plain' : 'logo'} viewBox="0 0 24 24" {...role}>
      <path d="M5 2.2h14v19.6H5zM5 13.2h14" fill="none" stroke="currentColor" strokeWidth="2" />
      <path className="logo__sun" d="M7.8 13.2a4.2 4.2 0 0 1 8.4 0z" />
    </svg>
  );
}
