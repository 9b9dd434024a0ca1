import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Connection } from '#model/record/connection.ts';
import type { PanelHost } from '#panel/env.ts';
import { Icon } from '#ui/icons.tsx';
import { formatNumber } from '#ui/words.ts';
import { CloseDialog } from './close-dialog.tsx';
import type { LiveModel } from './live-model.ts';
import { LiveRow } from './live-row.tsx';

/** The DOM id of the view, for `aria-controls`. */
export const LIVE_ID = 'live';

/** The most rows: nobody reads more, and each is told anew every second. */
const MOST = 200;

/** The connections that are open, each with its age and a way to close it. */
export function LiveView({ live, host }: { live: LiveModel; host: PanelHost }): JSX.Element | null {
  const { messages, language } = host;
  const closing = useSignal<Connection | null>(null);
  if (!live.isShown.value || live.count.value === null) return null;
  const connections = live.listed.value;
  const chosen = connections.find(({ id }) => id === closing.value?.id) ?? null;
  const more = connections.length - MOST;
  return (
    <section id={LIVE_ID} class="live" aria-label={messages('liveTitle')}>
      {connections.length === 0 ? (
        <p class="live-none">{messages(live.count.value === 0 ? 'liveNone' : 'liveNoneFits')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls it
        <div class="live-scroll" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{messages('columnUrl')}</th>
                <th scope="col">{messages('columnOpen')}</th>
                <th scope="col" class="live-silent">
                  {messages('liveSilent')}
                </th>
                <th scope="col" class="live-traffic">
                  {messages('factSent')}
                </th>
                <th scope="col" class="live-traffic">
                  {messages('factReceived')}
                </th>
                <th scope="col" class="live-frame">
                  {messages('columnFrame')}
                </th>
                <td />
              </tr>
            </thead>
            <tbody>
              {connections.slice(-MOST).map((connection) => (
                <LiveRow
                  key={connection.id}
                  connection={connection}
                  now={live.now.value}
                  warnings={live.warningsOf(connection)}
                  host={host}
                  onClose={() => {
                    closing.value = connection;
                  }}
                />
              ))}
            </tbody>
          </table>
          {more > 0 && <p class="live-none">{messages('liveMore', formatNumber(more, language))}</p>}
        </div>
      )}
      <button
        type="button"
        class="icon-button live-hide"
        title={messages('liveHide')}
        onClick={() => {
          live.hide();
          document.querySelector<HTMLElement>('.live-button')?.focus();
        }}
      >
        <Icon name="dismiss" />
        <span class="hidden">{messages('liveHide')}</span>
      </button>
      {chosen && (
        <CloseDialog
          key={chosen.id}
          connection={chosen}
          host={host}
          onDone={() => {
            closing.value = null;
          }}
        />
      )}
    </section>
  );
}
