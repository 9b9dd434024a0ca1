import type { JSX } from 'preact';
import { knowsSilenceOf, silenceOf } from '#model/diagnosis/facts.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import { shortUrl } from '#model/record/urls.ts';
import type { PanelHost } from '#panel/env.ts';
import { describeEnding, openFor } from '#ui/ending.ts';
import { formatDuration } from '#ui/times.ts';
import { formatNumber } from '#ui/words.ts';
import { CodePlace } from './code-place.tsx';
import { EndingBadges } from './ending-badges.tsx';
import { callerFrame } from './stack-frames.ts';

interface ConnectionSectionProps {
  connection: EndedConnection;
  host: PanelHost;
}

/** What one asks first of a connection: how it ended, who opened and closed it, where, how long it lived, what passed. */
export function ConnectionSection({ connection, host }: ConnectionSectionProps): JSX.Element {
  const { messages, language, openResource } = host;
  const { end, opened, activity, sender, createdAt, closeCall, syntheticClose, stack } = connection;
  const { reason } = describeEnding(connection, messages, language);
  const life = openFor(opened?.at ?? null, end.at);
  const number = (value: number) => formatNumber(value, language);
  const duration = (milliseconds: number) => formatDuration(milliseconds, messages);
  const traffic = messages('trafficInOut', number(activity.received.count), number(activity.sent.count));
  const silent = opened && knowsSilenceOf(connection) && activity.received.count + activity.sent.count > 0;
  return (
    <section class="section connection-section">
      <h3>{messages('factsConnection')}</h3>
      <EndingBadges connection={connection} messages={messages} />
      {syntheticClose && <p class="note">{messages('madeByPageMeaning', String(syntheticClose.code))}</p>}
      {reason !== '' && (
        <blockquote class="reason" title={messages('columnReason')}>
          <bdi>{reason}</bdi>
        </blockquote>
      )}
      <dl class="facts">
        <Caller label={messages('factsStack')} stack={stack} messages={messages} openResource={openResource} />
        {closeCall && (
          <Caller
            label={messages('factsClosedBy')}
            stack={closeCall.stack}
            messages={messages}
            openResource={openResource}
          />
        )}
        {sender.url !== '' && (
          <Line label={messages(sender.frameId === 0 ? 'connectionPage' : 'connectionFrame')}>
            <bdi title={sender.url}>{shortUrl(sender.url)}</bdi>
          </Line>
        )}
        {end.type !== 'threw' && (
          <Line label={messages('factOpenFor')}>
            {life === null ? messages('neverOpenedTried', duration(end.at - createdAt)) : duration(life)}
          </Line>
        )}
        {opened && (
          <Line label={messages('factsTraffic')}>
            {silent ? messages('listed', traffic, messages('silentBefore', duration(silenceOf(connection)))) : traffic}
          </Line>
        )}
      </dl>
    </section>
  );
}

type CallerProps = Pick<PanelHost, 'messages' | 'openResource'> & { label: string; stack: string };

/** The function and place that a stack leads to; nothing where it leads nowhere. */
function Caller({ label, stack, messages, openResource }: CallerProps) {
  const frame = callerFrame(stack);
  if (!frame) return null;
  return (
    <Line label={label}>
      {frame.name !== '' && <span class="frame-name">{frame.name} </span>}
      <CodePlace place={frame.place} messages={messages} openResource={openResource} />
    </Line>
  );
}

function Line({ label, children }: { label: string; children: preact.ComponentChildren }) {
  return (
    <div class="fact">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
