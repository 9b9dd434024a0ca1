import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { LogModel } from '#log/list.ts';
import type { Language } from '#model/localized.ts';
import type { Messages } from '#ui/messages.ts';
import { counted, formatNumber } from '#ui/words.ts';

/** How long nobody must have changed a filter, in ms. */
const REST = 400;

interface FilterResultProps {
  model: LogModel;
  messages: Messages;
  language: Language;
}

/** Has a screen reader say how much is listed once a person has filtered; what comes by itself is not said. */
export function FilterResult({ model, messages, language }: FilterResultProps): JSX.Element {
  const said = useSignal('');
  const isFirst = useRef(true);
  const { filterText, facet, pattern, timeRange } = model;
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return undefined;
    }
    const timer = setTimeout(() => {
      const { shown, all } = model.counts.peek();
      const closes = counted(messages, language, all, 'closesOne', 'closesMany');
      said.value = model.filtered.peek() ? messages('shownOf', formatNumber(shown, language), closes) : closes;
    }, REST);
    return () => clearTimeout(timer);
  }, [filterText.value, facet.value, pattern.value, timeRange.value]);
  return (
    <p class="hidden" aria-live="polite" aria-atomic="true">
      {said.value}
    </p>
  );
}
