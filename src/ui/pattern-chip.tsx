import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Language } from '../model/localized.ts';
import type { Pattern } from '../model/patterns/pattern.ts';
import type { Messages } from './host.ts';
import { Icon } from './icons.tsx';

interface PatternChipProps {
  pattern: Signal<Pattern | null>;
  messages: Messages;
  language: Language;
}

/** Says that the list holds the connections of one pattern only, and takes that off again. */
export function PatternChip({ pattern, messages, language }: PatternChipProps): JSX.Element | null {
  if (!pattern.value) return null;
  const headline = pattern.value.headline[language];
  return (
    <button
      type="button"
      class="chip"
      title={`${headline}\n${messages('patternFilterRemove')}`}
      onClick={() => {
        pattern.value = null;
      }}
    >
      <span class="chip-text">{messages('patternFilter', headline)}</span>
      <Icon name="dismiss" />
      <span class="hidden">{messages('patternFilterRemove')}</span>
    </button>
  );
}
