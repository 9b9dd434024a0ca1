import type { Connection, End } from '#model/record/connection.ts';
import { SIZES } from '#model/record/sizes.ts';
import { redactText } from './redact-text.ts';
import { redactUrl } from './redact-url.ts';

/**
 * The record without what its URLs may give away: in `url`, `sender.url`, the stacks, the message of an exception and
 * the text and the headers of a handshake. Close reasons and subprotocols stay: they are the evidence.
 */
export function redactConnection(connection: Connection): Connection {
  const { url, closeCall, violation, sender, handshake, end } = connection;
  // The marker may be longer than what it replaces, and a record holds its limits.
  const cleanUrl = (text: string) => redactUrl(text).slice(0, SIZES.url);
  const cleanStack = (text: string) => redactText(text, url).slice(0, SIZES.stack);
  const cleanText = (text: string) => redactText(text, url).slice(0, SIZES.text);
  return {
    ...connection,
    url: cleanUrl(url),
    stack: cleanStack(connection.stack),
    closeCall: closeCall && { ...closeCall, stack: cleanStack(closeCall.stack) },
    sender: { ...sender, url: cleanUrl(sender.url) },
    violation: violation && { ...violation, policy: redactText(violation.policy, url).slice(0, SIZES.policy) },
    handshake: handshake && {
      ...handshake,
      error: handshake.error && cleanText(handshake.error),
      headers: handshake.headers.map(({ name, value }) => ({ name, value: cleanText(value) })),
    },
    end: end && redactEnd(end, cleanText),
  };
}

function redactEnd(end: End, clean: (text: string) => string): End {
  return end.type === 'threw' ? { ...end, message: clean(end.message) } : end;
}
