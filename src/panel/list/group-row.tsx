// biome-ignore-all lint/a11y/useSemanticElements: a windowed list places its rows itself, which table rows do not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: its button has the focus
import type { JSX } from 'preact';
import type { Grouping } from '#log/rows/group-rows.ts';
import type { Group } from '#log/rows/row-list.ts';
import { causeName } from '#model/diagnosis/catalogue.ts';
import type { Language } from '#model/localized.ts';
import { describeEnding } from '#ui/ending.ts';
import { Icon } from '#ui/icons.tsx';
import type { Messages } from '#ui/messages.ts';
import { counted } from '#ui/words.ts';
import { UrlText } from './texts.tsx';

interface GroupRowProps {
  group: Group;
  grouping: Grouping;
  /** The row's place among all rows, from 0. */
  index: number;
  top: number;
  columns: number;
  messages: Messages;
  language: Language;
  onToggle(key: string): void;
}

/** The head of a group: what its closes have in common, how many they are, and how many need attention. */
export function GroupRow(props: GroupRowProps): JSX.Element {
  const { group, grouping, index, top, columns, messages, language, onToggle } = props;
  const { key, sample, cause, count, attention, open } = group;
  const { code, name } = describeEnding({ end: sample }, messages, language);
  return (
    <div role="row" class="row group-row" style={{ top: `${top}px` }} aria-rowindex={index + 2}>
      <div role="gridcell" class="group-cell" aria-colspan={columns}>
        <button
          type="button"
          class={`group-head ${open ? 'is-open' : ''}`}
          aria-expanded={open}
          onClick={() => onToggle(key)}
        >
          <Icon name="forward" />
          {grouping === 'code' && (
            <span class="group-name">
              <span class="code">{code}</span> <strong>{name}</strong>
            </span>
          )}
          {grouping === 'url' && <UrlText url={key} />}
          {grouping === 'host' && <bdi class="group-name">{key}</bdi>}
          {grouping === 'cause' && (
            <span class="group-name">{cause ? causeName(cause)[language] : messages('groupNoCause')}</span>
          )}
          <span class="muted">{counted(messages, language, count, 'closesOne', 'closesMany')}</span>
          {attention > 0 && (
            <span class="group-attention">
              {counted(messages, language, attention, 'attentionOne', 'attentionMany')}
            </span>
          )}
        </button>
      </div>
    </div>
  );
}
