import type { JSX } from 'preact';
import type { LogModel } from '#log/list.ts';
import type { PanelHost } from '#panel/env.ts';
import { PatternChip } from '#panel/patterns/pattern-chip.tsx';

import { RangeChip } from './range-chip.tsx';

/**
 * What the list is filtered by beside the fields. It stands right above the list: the timeline and the cards, which bring it
 * about, stay where they were pressed.
 */
export function Chips({ model, host }: { model: LogModel; host: PanelHost }): JSX.Element | null {
  const { messages, language } = host;
  if (model.timeRange.value === null && model.pattern.value === null) return null;
  return (
    <div class="chips">
      <RangeChip range={model.timeRange} messages={messages} />
      <PatternChip pattern={model.pattern} messages={messages} language={language} />
    </div>
  );
}
