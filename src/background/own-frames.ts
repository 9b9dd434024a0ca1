import { ownOrigin } from '#platform/pages.ts';

/** How Firefox names a script that an extension put into a page's own world. */
const PAGE_SCRIPT = '@<anonymous code>:';

/** The stack without this extension's frames and without V8's first line, which names an error that never was. */
export function withoutOwnFrames(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => line !== 'Error' && line !== '' && !line.includes(ownOrigin) && !line.includes(PAGE_SCRIPT))
    .join('\n');
}
