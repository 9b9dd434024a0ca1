import type { Field } from '#model/diagnosis/verdict.ts';
import type { Language } from '#model/localized.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import { openFor } from '#ui/ending.ts';
import type { MessageKey, Messages } from '#ui/messages.ts';
import { formatDateTime, formatDuration } from '#ui/times.ts';
import { counted, formatNumber, frameName } from '#ui/words.ts';

/** One fact of a record. */
export interface Fact {
  label: string;
  /** Empty when there is nothing to tell. */
  value: string;
  /** `code` for what the page or the wire said word by word. */
  form?: 'code';
  /** The part of the record it tells of. */
  field?: Field;
}

export interface FactGroup {
  title: string;
  facts: Fact[];
}

const SECOND = 1_000;

const readyStates = ['CONNECTING', 'OPEN', 'CLOSING', 'CLOSED'] as const;

/**
 * Everything a record holds but its stacks, in the order in which a person asks for it.
 *
 * @param around The closes around it, itself among them.
 */
export function factGroups(
  connection: EndedConnection,
  around: readonly EndedConnection[],
  messages: Messages,
  language: Language,
): FactGroup[] {
  const { end, opened, closeCall, activity, page, sender, handshake, syntheticClose, violation, goodbye } = connection;

  const fact = (label: MessageKey, value: string): Fact => ({ label: messages(label), value });
  const code = (label: string, value: string): Fact => ({ label, value, form: 'code' });
  const number = (value: number) => formatNumber(value, language);
  const duration = (milliseconds: number) => formatDuration(milliseconds, messages);
  const beforeEnd = (at: number) => messages('beforeTheEnd', duration(end.at - at));
  const timed = (at: number, more: string) => `${formatDateTime(at)} (${more})`;
  const yesNo = (value: boolean) => messages(value ? 'yes' : 'no');
  const readyState = (state: 0 | 1 | 2 | 3) => `${state} (${readyStates[state]})`;
  const of = (field: Field, item: Fact): Fact => ({ ...item, field });
  const group = (title: MessageKey, field: Field, facts: (Fact | null)[]): FactGroup => ({
    title: messages(title),
    facts: facts.filter((item) => item !== null).map((item) => ({ field, ...item })),
  });

  const since = (label: MessageKey, at: number | null) => (at === null ? null : fact(label, timed(at, beforeEnd(at))));
  const errorEvent = of(
    'erroredAt',
    fact(
      'factErrorEvent',
      connection.erroredAt === null ? messages('none') : timed(connection.erroredAt, beforeEnd(connection.erroredAt)),
    ),
  );

  const ending = (): FactGroup => {
    switch (end.type) {
      case 'closed':
        return group('factsCloseEvent', 'end', [
          code('code', String(end.code)),
          code('reason', end.reason),
          code('wasClean', String(end.wasClean)),
          fact('factTime', formatDateTime(end.at)),
          errorEvent,
        ]);
      case 'blocked':
        return group('factsEnding', 'end', [fact('factTime', formatDateTime(end.at)), errorEvent]);
      case 'threw':
        return group('factsEnding', 'end', [
          { ...fact('factException', end.name), form: 'code' },
          { ...fact('factExceptionMessage', end.message), form: 'code' },
          fact('factTime', formatDateTime(end.at)),
        ]);
      case 'unseen':
        return group('factsEnding', 'end', [fact('factTime', formatDateTime(end.at))]);
      case 'left':
        return group('factsEnding', 'end', [
          code('readyState', readyState(end.readyState)),
          fact('factTime', formatDateTime(end.at)),
          errorEvent,
        ]);
    }
  };

  const life = openFor(opened?.at ?? null, end.at);
  const endedWithin = (span: number) =>
    around.filter((other) => other.id !== connection.id && Math.abs(other.end.at - end.at) <= span).length;
  const listed = (items: string[]) => items.reduce((before, item) => messages('listed', before, item));
  const traffic = ({ count, size, largest, lastAt, longestGap }: typeof activity.sent) => {
    if (count === 0) return messages('none');
    return listed([
      counted(messages, language, count, 'messagesOne', 'messagesMany'),
      messages('bytes', number(size)),
      ...(count > 1 ? [messages('factLargest', number(largest))] : []),
      ...(longestGap > 0 ? [messages('factLongestGap', duration(longestGap))] : []),
      ...(lastAt === null ? [] : [messages('lastOne', beforeEnd(lastAt))]),
    ]);
  };

  return [
    ending(),
    group('factsConnection', 'url', [
      code('url', connection.url),
      code(messages('factApi'), connection.api),
      connection.beforeCapture ? fact('factBeforeCapture', messages('yes')) : null,
      of('createdAt', fact('factCreated', formatDateTime(connection.createdAt))),
      of(
        'opened',
        fact(
          'factOpened',
          opened ? timed(opened.at, messages('after', duration(opened.at - connection.createdAt))) : messages('never'),
        ),
      ),
      of(
        'opened',
        life === null
          ? fact('factTried', duration(end.at - connection.createdAt))
          : fact('factOpenFor', duration(life)),
      ),
      of(
        'protocols',
        connection.protocols
          ? code(messages('factProtocolsAsked'), connection.protocols.join(', '))
          : fact('factProtocolsAsked', messages('factUnreadable')),
      ),
      opened && of('protocols', code(messages('factProtocolChosen'), opened.protocol)),
      opened && code(messages('factExtensions'), opened.extensions),
    ]),
    group(
      'factsCloseCall',
      'closeCall',
      closeCall === null
        ? [fact('factCalled', messages('never'))]
        : [
            fact('factCalled', timed(closeCall.at, beforeEnd(closeCall.at))),
            closeCall.by === 'extension' ? fact('factCalledBy', messages('factCalledByUs')) : null,
            during(closeCall, messages),
            code('code', closeCall.code === null ? '' : String(closeCall.code)),
            code('reason', closeCall.reason ?? ''),
            code('readyState', readyState(closeCall.readyState)),
            closeCall.threw === null ? null : { ...fact('factException', closeCall.threw), form: 'code' },
          ],
    ),
    ...(goodbye
      ? [
          group('factsGoodbye', 'goodbye', [
            fact('factSaidBy', messages(goodbye.from === 'page' ? 'saidByPage' : 'saidByServer', goodbye.protocol)),
            code('code', goodbye.code),
            goodbye.name === '' || goodbye.name === goodbye.code ? null : fact('factSaidName', goodbye.name),
            code('reason', goodbye.reason),
            fact('factTime', timed(goodbye.at, beforeEnd(goodbye.at))),
          ]),
        ]
      : []),
    group('factsTraffic', 'activity', [
      fact('factSent', traffic(activity.sent)),
      fact('factReceived', traffic(activity.received)),
      code('bufferedAmount', messages('bytes', number(activity.bufferedAmount))),
    ]),
    group('factsPage', 'page', [
      fact('factPageVisible', messages(page.hidden ? 'pageHidden' : 'pageVisible')),
      page.hiddenFor > 0 ? fact('factHiddenFor', duration(page.hiddenFor)) : null,
      code('navigator.onLine', String(page.online)),
      since('factOnlineChanged', page.onlineChangedAt),
      since('factCached', page.cachedAt),
      since('factFrozen', page.frozenAt),
      since('factResumed', page.resumedAt),
      page.longestGap &&
        fact(
          'factGap',
          messages('listed', duration(page.longestGap.duration), messages('until', beforeEnd(page.longestGap.until))),
        ),
      violation && {
        ...of('violation', fact('factViolation', `${violation.directive}: ${violation.policy}`)),
        form: 'code',
      },
      syntheticClose &&
        of(
          'syntheticClose',
          fact('factSynthetic', timed(syntheticClose.at, `${syntheticClose.code} ${syntheticClose.reason}`.trim())),
        ),
    ]),
    group('factsAround', 'neighbours', [
      fact('factAroundSecond', number(endedWithin(SECOND))),
      fact('factAroundMinute', number(endedWithin(60 * SECOND))),
    ]),
    ...(handshake
      ? [
          group('factsHandshake', 'handshake', [
            fact(
              'factHandshakeSource',
              messages(handshake.source === 'devtools' ? 'sourceDevtools' : 'sourceWebRequest'),
            ),
            fact('factHandshakeStatus', handshake.status === null ? '' : String(handshake.status)),
            { ...fact('factHandshakeError', handshake.error ?? ''), form: 'code' },
            { ...fact('factAddress', handshake.address ?? ''), form: 'code' },
            ...handshake.headers.map(({ name, value }) => code(name, value)),
            handshake.ambiguous ? fact('factAmbiguous', messages('yes')) : null,
          ]),
        ]
      : []),
    group('factsSender', 'sender', [
      fact('factFrame', `${frameName(sender, messages)} (frameId ${sender.frameId})`),
      code(messages('factPageUrl'), sender.url),
      fact('factTab', String(sender.tabId)),
      code('documentId', sender.documentId ?? ''),
      fact('factPrivate', yesNo(sender.incognito)),
      code(messages('factRecord'), connection.id),
    ]),
  ];
}

/** What the page was doing as it called `close()`; null where that was not noted. */
function during({ during, eventType }: NonNullable<EndedConnection['closeCall']>, messages: Messages): Fact | null {
  const label = messages('factCalledDuring');
  if (during === 'none') return { label, value: messages('factCalledDuringNone') };
  if (during === 'own') return { label, value: messages('factCalledDuringOwn', eventType) };
  if (during !== 'other') return null;
  return {
    label,
    value: eventType === '' ? messages('factCalledDuringMade') : messages('factCalledDuringOther', eventType),
  };
}
