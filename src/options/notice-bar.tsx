import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';
import { Icon } from '#ui/icons.tsx';
import type { Messages } from '#ui/messages.ts';
import type { Notice } from './changes.ts';

/** What was done last, or failed, with a way back. */
export function NoticeBar({ notice, messages }: { notice: Signal<Notice | null>; messages: Messages }): JSX.Element {
  const shown = notice.value;
  return (
    // Always there: a live region that appears together with its text is not read out.
    <div class="notice-place" role="status">
      {shown && (
        <div class={`notice ${shown.failed ? 'is-failed' : ''}`}>
          <p>
            <bdi>{shown.text}</bdi>
          </p>
          {shown.undo && (
            <button type="button" class="text-button" onClick={shown.undo}>
              {messages('undo')}
            </button>
          )}
          <button
            type="button"
            class="icon-button"
            title={messages('dismiss')}
            onClick={() => {
              notice.value = null;
            }}
          >
            <Icon name="dismiss" />
            <span class="hidden">{messages('dismiss')}</span>
          </button>
        </div>
      )}
    </div>
  );
}
