import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Language } from '#model/localized.ts';
import type { Pattern } from '#model/patterns/pattern.ts';
import { Chip } from '#panel/filter/chip.tsx';
import type { Messages } from '#ui/messages.ts';

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
    <Chip
      text={messages('patternFilter', headline)}
      title={headline}
      remove={messages('patternFilterRemove')}
      onRemove={() => {
        pattern.value = null;
      }}
    />
  );
}
