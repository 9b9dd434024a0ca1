import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { LogModel } from '#log/list.ts';
import type { Pattern } from '#model/patterns/pattern.ts';
import type { PanelHost } from '#panel/env.ts';
import { Icon } from '#ui/icons.tsx';
import { counted, formatNumber } from '#ui/words.ts';
import type { PatternModel } from './pattern-model.ts';

interface PatternCardsProps {
  model: LogModel;
  patterns: PatternModel;
  host: PanelHost;
}

/**
 * What shows only across connections, each a card that lists its connections alone when it is pressed: the first, and the
 * others on demand. One line from the first close on, so that nothing moves when something is found.
 */
export function PatternCards({ model, patterns, host }: PatternCardsProps): JSX.Element | null {
  const all = useSignal(false);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => patterns.holdWhile(() => list.current?.matches(':hover, :has(:focus-visible)') === true), [patterns]);
  const { messages, language } = host;
  const cards = patterns.cards.value;
  if (cards.length === 0)
    return patterns.looked.value ? <p class="patterns-none muted">{messages('patternsNone')}</p> : null;
  const shown = all.value ? cards : cards.slice(0, 1);
  return (
    <>
      <ul ref={list}>
        {shown.map((pattern) => (
          <Card key={pattern.id} pattern={pattern} model={model} patterns={patterns} host={host} />
        ))}
      </ul>
      {cards.length > 1 && (
        <button
          type="button"
          class="link patterns-more"
          aria-expanded={all.value}
          onClick={() => {
            all.value = !all.value;
          }}
        >
          {all.value ? messages('patternsFewer') : messages('patternsMore', formatNumber(cards.length - 1, language))}
        </button>
      )}
    </>
  );
}

function Card({ pattern, model, patterns, host: { messages, language } }: PatternCardsProps & { pattern: Pattern }) {
  const { id, warning, headline, evidence, nextStep, connectionIds } = pattern;
  const pressed = model.pattern.value?.id === id;
  const count = connectionIds.length;
  const said = evidence.map((line) => line[language]);
  return (
    <li class={`pattern ${warning ? 'is-warn' : ''} ${pressed ? 'is-pressed' : ''}`}>
      <button
        type="button"
        class="pattern-main"
        aria-pressed={pressed}
        title={[...said, nextStep[language]].join('\n')}
        onClick={() => {
          model.pattern.value = pressed ? null : pattern;
        }}
      >
        <Icon name="pattern" />
        <strong class="pattern-headline">{headline[language]}</strong>
        <span class="pattern-evidence">{said.join(' · ')}</span>
        <span class="pattern-count">{counted(messages, language, count, 'connectionsOne', 'connectionsMany')}</span>
      </button>
      <button
        type="button"
        class="icon-button pattern-dismiss"
        title={messages('patternDismiss')}
        onClick={() => patterns.dismiss(id)}
      >
        <Icon name="dismiss" />
        <span class="hidden">{messages('patternDismiss')}</span>
      </button>
      {pressed && <p class="pattern-next">{nextStep[language]}</p>}
    </li>
  );
}
