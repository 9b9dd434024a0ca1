import type { JSX } from 'preact';
import type { Language } from '#model/localized.ts';
import type { Messages } from '#ui/messages.ts';
import type { CodeMeaning } from './code-search.ts';

interface CodeOptionProps {
  meaning: CodeMeaning;
  selected: boolean;
  messages: Messages;
  language: Language;
  onSelect(): void;
}

/** The DOM id of a meaning's line, for `aria-activedescendant`. */
export const codeOptionId = ({ id }: CodeMeaning): string => `option-${id}`;

/** `1006`, or `4000–4099` for a range. */
export const codeSpan = ({ first, last }: { first: number; last: number }): string =>
  first === last ? String(first) : `${first}–${last}`;

/** A meaning of a close code in one line: the code, its name, and whose it is. */
export function CodeOption({ meaning, selected, messages, language, onSelect }: CodeOptionProps): JSX.Element {
  const { kind } = meaning;
  const { span, name, text, owner } =
    kind === 'standard'
      ? {
          span: codeSpan(meaning.entry),
          name: meaning.entry.name[language],
          text: meaning.entry.meaning[language],
          owner: messages('codesStandard'),
        }
      : {
          span: codeSpan(meaning.code),
          name: meaning.code.name,
          text: meaning.code.meaning[language],
          owner: meaning.service.name,
        };
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays on the list, which names its active option
    <div
      role="option"
      id={codeOptionId(meaning)}
      class={`code-option is-${kind} ${selected ? 'is-selected' : ''}`}
      aria-selected={selected}
      title={text}
      onMouseDown={onSelect}
    >
      <span class="code code-span">{span}</span>
      <span class="code-name">
        <strong>{name}</strong> <span class="muted">{text}</span>
      </span>
      <span class="code-owner">{owner}</span>
    </div>
  );
}
