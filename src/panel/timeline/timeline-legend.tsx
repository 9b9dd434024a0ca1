import type { JSX } from 'preact';
import type { MessageKey, Messages } from '#ui/messages.ts';
import { KINDS, type Kind } from './lanes.ts';

const LEGEND_ID = 'timeline-legend';

const NAMES: Readonly<Record<Kind, MessageKey>> = {
  usual: 'lifeUsual',
  page: 'lifePage',
  server: 'lifeServer',
  time: 'lifeTime',
  unknown: 'lifeUnknown',
  handshake: 'lifeHandshake',
  protocol: 'lifeProtocol',
  security: 'lifeSecurity',
  network: 'lifeNetwork',
};

/** What the colours of the timeline mean, on demand. */
export function TimelineLegend({ messages }: { messages: Messages }): JSX.Element {
  return (
    <>
      <button type="button" class="timeline-legend-button" popovertarget={LEGEND_ID}>
        {messages('timelineLegend')}
      </button>
      <section id={LEGEND_ID} popover="auto" class="timeline-legend" aria-label={messages('timelineLegend')}>
        <ul>
          {KINDS.map((kind) => (
            <li key={kind}>
              <span class="timeline-swatch" style={{ background: `var(--life-${kind})` }} />
              {messages(NAMES[kind])}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
