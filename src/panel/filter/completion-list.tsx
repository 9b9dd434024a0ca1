import type { JSX } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { lookUp } from '#model/close-codes/look-up.ts';
import { type CauseId, causeName } from '#model/diagnosis/catalogue.ts';
import type { PanelHost } from '#panel/env.ts';
import { formatNumber } from '#ui/words.ts';
import type { Completion } from './complete.ts';
import type { CompletionModel } from './completion-model.ts';
import { KEY_TEXTS, VALUE_TEXTS } from './query-keys.ts';

/** The DOM id of the list, for `aria-controls`. */
const LIST_ID = 'completions';

/** The DOM id of an option, for `aria-activedescendant`. */
const optionId = (index: number): string => `completion-${index}`;

/** What ties the field to the list below it. */
export const fieldAttributes = ({ options, active }: CompletionModel) =>
  ({
    'aria-autocomplete': 'list',
    'aria-controls': options.value.length > 0 ? LIST_ID : undefined,
    'aria-activedescendant': options.value.length > 0 ? optionId(active.value) : undefined,
  }) as const;

interface CompletionListProps {
  completion: CompletionModel;
  host: PanelHost;
  /** The field it belongs to. */
  field: { current: HTMLInputElement | null };
}

/** What may be typed next, below the field. */
export function CompletionList({ completion, host, field }: CompletionListProps): JSX.Element | null {
  const { messages, language } = host;
  const options = completion.options.value;
  const active = completion.active.value;
  useLayoutEffect(() => {
    document.getElementById(optionId(active))?.scrollIntoView({ block: 'nearest' });
  }, [active, options]);
  if (options.length === 0) return null;
  return (
    <div
      id={LIST_ID}
      class="completions"
      role="listbox"
      aria-label={messages('filterOptions')}
      tabIndex={0}
      // The field keeps the focus, and with it the list stays.
      onMouseDown={(event) => event.preventDefault()}
    >
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field, which names its active option
        <div
          key={option.text}
          id={optionId(index)}
          role="option"
          class={`completion ${index === active ? 'is-active' : ''}`}
          aria-selected={index === active}
          title={option.text}
          onMouseDown={(event) => {
            if (field.current && event.button === 0) completion.take(field.current, option);
          }}
        >
          <span class="code completion-text">{option.text}</span>
          <span class="completion-note">{noteOn(option, host)}</span>
          {option.count !== null && <span class="completion-count">{formatNumber(option.count, language)}</span>}
        </div>
      ))}
    </div>
  );
}

function noteOn({ key, text, isValue }: Completion, { messages, language }: PanelHost): string {
  if (!isValue) return messages(KEY_TEXTS[key].label);
  const meaning = VALUE_TEXTS[key]?.[text];
  if (meaning) return messages(meaning);
  if (key === 'code') return lookUp(Number(text)).name[language];
  return key === 'cause' ? (causeName(text as CauseId)?.[language] ?? '') : '';
}
