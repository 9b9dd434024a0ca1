import type { JSX } from 'preact';
import type { ViewHost } from '#ui/env.ts';
import type { SiteRecording } from '#ui/use-recording.ts';

/** Turns recording on the site of the tab on and off. Null on pages that are not of the web. */
export function SiteSwitch({ page, host }: { page: SiteRecording; host: ViewHost }): JSX.Element | null {
  const { site, recording, leftOutBy, turnOn, turnOff } = page;
  if (!site) return null;
  return (
    <label class="choice">
      <input
        type="checkbox"
        disabled={!recording}
        checked={recording && leftOutBy.length === 0}
        onChange={(event) => (event.currentTarget.checked ? turnOn() : turnOff())}
      />
      <span>{host.messages('recordHere', site)}</span>
    </label>
  );
}
