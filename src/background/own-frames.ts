import { ownOrigin } from '../platform/pages.ts';

/** The stack without this extension's frames and without V8's first line, which names an error that never was. */
export function withoutOwnFrames(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => line !== 'Error' && line !== '' && !line.includes(ownOrigin))
    .join('\n');
}
