import type { JSX } from 'preact';

// Drawn on a 16 px grid, in the colour of the text around them.
const shapes = {
  clear: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM4.2 4.2l7.6 7.6',
  open: 'M9.5 2.5h4v4M13.2 2.8 7.5 8.5M6.5 3.5h-3v9h9v-3',
  download: 'M8 2.5v7.2M4.8 6.8 8 10l3.2-3.2M3 13.2h10',
  upload: 'M8 10V2.8M4.8 5.7 8 2.5l3.2 3.2M3 13.2h10',
  more: 'm4.5 6.5 3.5 3.5 3.5-3.5',
  menu: 'M8 3.4h.1M8 8h.1M8 12.6h.1',
  record: 'M8 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8Z',
  ascending: 'm4.5 10 3.5-4 3.5 4',
  descending: 'm4.5 6 3.5 4 3.5-4',
  timeline: 'M2.5 4.5h6M5.5 8h8M3.5 11.5h5',
  copy: 'M5.5 5.5h7v8h-7ZM10.5 5V2.5h-7v8h2',
  dismiss: 'm4 4 8 8M12 4l-8 8',
  yes: 'm3.5 8.5 3 3 6-7',
  no: 'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2ZM5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4',
  forward: 'm6 3.5 4.5 4.5L6 12.5',
  settings:
    'M6.6 3.6L6.9 2.1L9.1 2.1L9.4 3.6L10.1 3.9L11.4 3L13 4.6L12.1 5.9L12.4 6.6L13.9 6.9L13.9 9.1L12.4 9.4L12.1 10.1L13 11.4L11.4 13L10.1 12.1L9.4 12.4L9.1 13.9L6.9 13.9L6.6 12.4L5.9 12.1L4.6 13L3 11.4L3.9 10.1L3.6 9.4L2.1 9.1L2.1 6.9L3.6 6.6L3.9 5.9L3 4.6L4.6 3L5.9 3.9ZM8 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4Z',
  navigated: 'M3 8h9M8.5 4.5 12 8l-3.5 3.5',
  back: 'M13 8H4M7.5 4.5 4 8l3.5 3.5',
  codes: 'M3 3.5c2-.8 3.6-.6 5 .6 1.4-1.2 3-1.4 5-.6v8.6c-2-.8-3.6-.6-5 .6-1.4-1.2-3-1.4-5-.6ZM8 4.1v8.6',
  fact: 'M8 3v9M4.5 8.8 8 12.3l3.5-3.5',
  pattern: 'M2.5 12.5h11M4.5 10V7.5M8 10V3.5M11.5 10V5.5',
  page: 'M4 2.5h5.2L12 5.3v8.2H4ZM9 2.7v2.8h2.8',
  server: 'M2.8 3.2h10.4v4H2.8ZM2.8 8.8h10.4v4H2.8ZM5.2 5.2h.1M5.2 10.8h.1',
  network: 'M2.5 12.8v-2M6 12.8V8.6M9.5 12.8v-2.6M13 12.8V3.5M2.8 2.8l9.4 9.4',
  security: 'M8 2.2 12.8 4v3.6c0 2.9-1.9 5-4.8 6.2-2.9-1.2-4.8-3.3-4.8-6.2V4Z',
  handshake: 'M2.5 5.5h10.2M9.8 2.8l2.9 2.7-2.9 2.7M13.5 10.8H3.3M6.2 8.1l-2.9 2.7 2.9 2.7',
  protocol: 'M5.2 3 2.2 8l3 5M10.8 3l3 5-3 5M8 5.2v3.2M8 10.8h.1',
  time: 'M8 2.3a5.7 5.7 0 1 0 0 11.4A5.7 5.7 0 0 0 8 2.3ZM8 4.8V8l2.2 1.6',
  warning: 'M8 2.6 14 13.2H2ZM8 6.4v3.2M8 11.4h.1',
  unknown: 'M8 2.3a5.7 5.7 0 1 0 0 11.4A5.7 5.7 0 0 0 8 2.3ZM6.3 6.6a1.7 1.7 0 1 1 2.5 1.5c-.5.3-.8.6-.8 1.1M8 11.1h.1',
} as const;

export type IconName = keyof typeof shapes;

export function Icon({ name }: { name: IconName }): JSX.Element {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={shapes[name]} fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}
