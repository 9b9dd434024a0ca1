import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { type FormatId, formatCatalogue, formatIds } from '#model/export/formats/catalogue.ts';
import type { PanelHost } from '#panel/env.ts';
import type { MessageKey } from '#ui/messages.ts';
import { RedactChoice } from '#ui/redact-choice.tsx';
import { formatNumber } from '#ui/words.ts';
import type { ExportModel, Scope } from './export-model.ts';

const SCOPES: readonly [Scope, MessageKey][] = [
  ['all', 'scopeAll'],
  ['filtered', 'scopeFiltered'],
  ['selected', 'scopeSelected'],
];

interface ExportMenuProps {
  exports: ExportModel;
  host: PanelHost;
}

/** What to export, in which format, and what to leave out. */
export function ExportMenu({ exports, host }: ExportMenuProps): JSX.Element {
  const { messages, settings, language } = host;
  const format = useSignal<FormatId>('json');
  const scope = useSignal<Scope>('all');
  const nothing = exports.countIn(scope.value) === 0;
  return (
    <form
      class="popover export-menu"
      onSubmit={(event) => {
        event.preventDefault();
        void exports.start(format.value, scope.value);
      }}
    >
      <fieldset>
        <legend>{messages('exportFormat')}</legend>
        {formatIds.map((id) => (
          <label key={id} class="choice">
            <input
              type="radio"
              name="format"
              checked={format.value === id}
              onChange={() => {
                format.value = id;
              }}
            />
            <span>{formatCatalogue[id].label[language]}</span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{messages('exportScope')}</legend>
        {SCOPES.map(([id, name]) => (
          <label key={id} class="choice">
            <input
              type="radio"
              name="scope"
              checked={scope.value === id}
              disabled={id !== scope.value && exports.countIn(id) === 0}
              onChange={() => {
                scope.value = id;
              }}
            />
            <span>{messages(name, formatNumber(exports.countIn(id), language))}</span>
          </label>
        ))}
      </fieldset>
      <RedactChoice messages={messages} settings={settings} />
      <button type="submit" class="text-button is-primary" disabled={nothing || exports.progress.value !== null}>
        {messages('exportStart')}
      </button>
    </form>
  );
}
