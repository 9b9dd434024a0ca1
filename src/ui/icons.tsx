import type { JSX } from 'preact';

// Drawn on a 16 px grid, in the colour of the text around them.
const shapes = {
  clear: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM4.2 4.2l7.6 7.6',
  open: 'M9.5 2.5h4v4M13.2 2.8 7.5 8.5M6.5 3.5h-3v9h9v-3',
  download: 'M8 2.5v7.2M4.8 6.8 8 10l3.2-3.2M3 13.2h10',
  more: 'm4.5 6.5 3.5 3.5 3.5-3.5',
  dismiss: 'm4 4 8 8M12 4l-8 8',
  yes: 'm3.5 8.5 3 3 6-7',
  no: 'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2ZM5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4',
  forward: 'm6 3.5 4.5 4.5L6 12.5',
  settings:
    'M6.6 3.6L6.9 2.1L9.1 2.1L9.4 3.6L10.1 3.9L11.4 3L13 4.6L12.1 5.9L12.4 6.6L13.9 6.9L13.9 9.1L12.4 9.4L12.1 10.1L13 11.4L11.4 13L10.1 12.1L9.4 12.4L9.1 13.9L6.9 13.9L6.6 12.4L5.9 12.1L4.6 13L3 11.4L3.9 10.1L3.6 9.4L2.1 9.1L2.1 6.9L3.6 6.6L3.9 5.9L3 4.6L4.6 3L5.9 3.9ZM8 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4Z',
  page: 'M3 8h9M8.5 4.5 12 8l-3.5 3.5',
} as const;

type IconName = keyof typeof shapes;

export function Icon({ name }: { name: IconName }): JSX.Element {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={shapes[name]} fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}
