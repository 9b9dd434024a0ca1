import { REDACTED, redactUrl } from './redact-url.ts';

// A stack prints `URL:line:column`, often in brackets; the position says where to look and is no secret.
const POSITION = /((?::\d+){1,2})?([)\]'",.;]*)$/;
// The contents of a `data:` URL may hold spaces, so it takes the rest of its line.
const DATA_URL = /\bdata:[^\s,]*,.*$/gim;
const URL_RUN = /\b(?:blob:)?[a-z][a-z0-9+.-]*:[/\\]{2}\S+/gi;

/**
 * Redacts every URL in a text of the browser: a stack or an exception's message.
 *
 * @param own The connection's URL. The text may quote it, or its query or fragment alone, in a form that does not look
 * like a URL.
 */
export function redactText(text: string, own: string): string {
  let redacted = own === '' ? text : text.replaceAll(own, redactUrl(own));
  for (const part of secretParts(own)) redacted = redacted.replaceAll(part, part.charAt(0) + REDACTED);
  return redacted.replace(DATA_URL, redactRun).replace(URL_RUN, redactRun);
}

function redactRun(run: string): string {
  const [tail = '', position = '', closing = ''] = POSITION.exec(run) ?? [];
  return redactUrl(run.slice(0, run.length - tail.length)) + position + closing;
}

function secretParts(url: string): string[] {
  const fragment = /#.+$/s.exec(url)?.[0];
  const query = /^[^?#]*(\?[^#]+)/.exec(url)?.[1];
  return [fragment, query].filter((part) => part !== undefined);
}
