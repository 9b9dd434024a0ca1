import type enMessages from '../../extension/_locales/en/messages.json';

/** A text of the extension's `_locales`. */
export type MessageKey = keyof typeof enMessages;

/** Gives a text in the interface language, with `$1`, `$2`... replaced. */
export type Messages = (key: MessageKey, ...substitutions: string[]) => string;
