import { type ReadonlySignal, signal } from '@preact/signals';
import type { QueryKey } from '#log/filter/keys.ts';
import { knownValues } from '#log/filter/keys.ts';
import type { LogModel } from '#log/list.ts';
import { causeIds, causeName } from '#model/diagnosis/catalogue.ts';
import type { PanelHost } from '#panel/env.ts';
import { type Completion, type Completions, complete, takeCompletion, type ValuesOf } from './complete.ts';
import { VALUE_TEXTS } from './query-keys.ts';

/** What may be typed next in the field of the query. */
export interface CompletionModel {
  /** Empty while nothing is offered. */
  options: ReadonlySignal<readonly Completion[]>;
  /** The index of the one that Tab and Enter take. */
  active: ReadonlySignal<number>;
  /** Offers what fits at the caret. */
  look(field: HTMLInputElement): void;
  /** Takes an option into the field. */
  take(field: HTMLInputElement, option: Completion): void;
  close(): void;
  /** Moves among the options, takes one, closes. True when the key was for that. */
  press(event: KeyboardEvent, field: HTMLInputElement): boolean;
}

export function createCompletionModel(model: LogModel, host: Pick<PanelHost, 'language'>): CompletionModel {
  const found = signal<Completions | null>(null);
  const options = signal<readonly Completion[]>([]);
  const active = signal(0);
  let counted: { key: QueryKey; entries: Int32Array; values: ReturnType<ValuesOf> } | null = null;

  const show = (completions: Completions | null) => {
    found.value = completions;
    options.value = completions?.options ?? [];
    active.value = 0;
  };
  const valuesOf: ValuesOf = (key) => {
    const few = VALUE_TEXTS[key];
    if (few) return Object.keys(few).map((value) => ({ value, count: null }));
    const entries = model.keptEntries.peek();
    if (counted?.key !== key || counted.entries !== entries) {
      const inLog = knownValues(model.feed.columns, entries, key);
      counted = { key, entries, values: key === 'cause' ? withAllCauses(inLog) : inLog };
    }
    return counted.values;
  };
  const withAllCauses = (inLog: readonly { value: string; count: number }[]) => {
    const counts = new Map(inLog.map(({ value, count }) => [value, count]));
    const all = causeIds.map((id) => ({
      value: id,
      count: counts.get(id) ?? null,
      also: causeName(id)[host.language],
    }));
    return all.sort((a, b) => (b.count ?? 0) - (a.count ?? 0));
  };
  const look = (field: HTMLInputElement, asked = false) => {
    counted = counted && model.keptEntries.peek() === counted.entries ? counted : null;
    show(complete(field.value, field.selectionStart ?? field.value.length, valuesOf, asked));
  };
  const take = (field: HTMLInputElement, option: Completion) => {
    if (!found.value) return;
    const { query, caret } = takeCompletion(field.value, found.value, option);
    field.value = query;
    field.setSelectionRange(caret, caret);
    model.filterText.value = query;
    if (option.isValue) show(null);
    else look(field);
  };

  return {
    options,
    active,
    look: (field) => look(field),
    take,
    close: () => show(null),
    press(event, field) {
      const { key } = event;
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return false;
      const { length } = options.value;
      if (length === 0) {
        if (key !== 'ArrowDown') return false;
        look(field, true);
        return options.value.length > 0;
      }
      const option = options.value[active.value];
      if (key === 'ArrowDown') active.value = (active.value + 1) % length;
      else if (key === 'ArrowUp') active.value = (active.value - 1 + length) % length;
      else if ((key === 'Enter' || (key === 'Tab' && !event.shiftKey)) && option) take(field, option);
      else if (key === 'Escape') show(null);
      else return false;
      return true;
    },
  };
}
