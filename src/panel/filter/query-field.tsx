import { type ReadonlySignal, type Signal, useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { WrongReason } from '#log/filter/keys.ts';
import type { LogModel } from '#log/list.ts';
import type { PanelHost } from '#panel/env.ts';
import type { LateParts } from '#panel/late.ts';
import { Icon } from '#ui/icons.tsx';
import type { MessageKey } from '#ui/messages.ts';
import { FilterField } from './filter-field.tsx';

/** What to say of a value that makes no sense, with the value for `$1`. */
const WRONG: Readonly<Record<WrongReason, MessageKey>> = {
  state: 'filterStateWrong',
  code: 'filterCodeWrong',
  'yes-no': 'filterYesWrong',
  end: 'filterEndWrong',
  cause: 'filterCauseWrong',
  span: 'filterSpanWrong',
  time: 'filterTimeWrong',
  regex: 'filterRegexWrong',
};

interface QueryFieldProps {
  model: LogModel;
  later: ReadonlySignal<LateParts | null>;
  /** Whether it is shown how to filter. */
  help: Signal<boolean>;
  host: PanelHost;
}

/** The field of the query, with completion and help once these are here. */
export function QueryField({ model, later, help, host }: QueryFieldProps): JSX.Element {
  const { messages } = host;
  const field = useRef<HTMLInputElement>(null);
  const part = later.value;
  const completion = useComputed(() => later.value?.createCompletionModel(model, host) ?? null).value;
  const wrong = model.wrongText.value;
  // Half a value is wrong as long as it is being chosen.
  const isChoosing = completion !== null && completion.options.value.length > 0;
  return (
    <FilterField
      name="text"
      value={model.filterText}
      label={messages('filterTextLabel')}
      placeholder={messages('filterTextPlaceholder')}
      problem={wrong === null || isChoosing ? null : messages(WRONG[wrong.why], wrong.value)}
      field={field}
      attributes={part && completion ? part.fieldAttributes(completion) : {}}
      onInput={completion?.look}
      onKey={completion?.press}
      onBlur={completion?.close}
    >
      {part && completion && (
        <>
          <button
            type="button"
            class="icon-button filter-help-button"
            title={messages('filterHelp')}
            aria-expanded={help.value}
            aria-controls={help.value ? part.HELP_ID : undefined}
            onClick={() => {
              help.value = !help.value;
            }}
          >
            <Icon name="unknown" />
            <span class="hidden">{messages('filterHelp')}</span>
          </button>
          <part.CompletionList completion={completion} host={host} field={field} />
        </>
      )}
    </FilterField>
  );
}
