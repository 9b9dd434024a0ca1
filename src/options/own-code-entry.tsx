import type { JSX } from 'preact';
import type { OwnCode } from '#model/services/own-code.ts';
import { isReconnect } from '#model/services/own-services.ts';
import { RECONNECT } from '#model/services/reconnect.ts';
import type { Desk } from './changes.ts';

interface OwnCodeEntryProps {
  code: OwnCode;
  desk: Desk;
  onEdit(): void;
  onDelete(): void;
}

/** One of the person's own codes in the list. */
export function OwnCodeEntry({ code, desk, onEdit, onDelete }: OwnCodeEntryProps): JSX.Element {
  const { messages, language } = desk;
  const { first, last, name, match, meaning, advice } = code;
  const codes = first === last ? String(first) : `${first}–${last}`;
  return (
    <li class="entry is-code">
      <span class="entry-code code">{codes}</span>
      <div class="entry-text">
        <p>
          <strong>
            <bdi>{name}</bdi>
          </strong>{' '}
          <bdi class="code muted">{match}</bdi>
        </p>
        <p>
          <bdi>{meaning}</bdi>
        </p>
        {advice !== '' && (
          <p class="muted">
            <bdi>{isReconnect(advice) ? RECONNECT[advice][language] : advice}</bdi>
          </p>
        )}
      </div>
      <div class="entry-buttons">
        <button type="button" class="link-button" aria-label={`${messages('edit')} ${codes} ${name}`} onClick={onEdit}>
          {messages('edit')}
        </button>
        <button
          type="button"
          class="link-button"
          aria-label={`${messages('delete')} ${codes} ${name}`}
          onClick={onDelete}
        >
          {messages('delete')}
        </button>
      </div>
    </li>
  );
}
