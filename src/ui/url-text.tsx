import type { JSX } from 'preact';

/** How much of a path's end always shows, in characters: endpoints of one host differ there. */
const TAIL = 12;
/** A shorter beginning is not worth a cut. */
const HEAD_AT_LEAST = 10;
/** More than any window shows in one line; longer texts only cost layout. */
const LONGEST = 400;

/**
 * A URL in one line, without the usual scheme. What gives way first is the query, then the middle; the whole of it is
 * in the tooltip.
 */
export function UrlText({ url }: { url: string }): JSX.Element {
  const shown = url.replace(/^(?:wss|https):\/\//, '');
  const end = shown.search(/[?#]/);
  const path = end < 0 ? shown : shown.slice(0, end);
  const query = shown.slice(path.length, path.length + LONGEST);
  const cut = path.length > HEAD_AT_LEAST + TAIL ? path.length - TAIL : path.length;
  return (
    <bdi class="url" title={url}>
      <span class="url-path">
        <span class="url-head">{path.slice(0, Math.min(cut, LONGEST))}</span>
        {cut < path.length && <span class="url-tail">{path.slice(cut)}</span>}
      </span>
      {query !== '' && <span class="url-query">{query}</span>}
    </bdi>
  );
}
