const RFC = 'https://www.rfc-editor.org/rfc/';
const FORGE = 'https://github.com/';
const MDN: Readonly<Record<string, string>> = {
  'CloseEvent.code': 'https://developer.mozilla.org/docs/Web/API/CloseEvent/code',
};

/** Each kind of source as the tables write it, and where it can be read; the first that fits counts. */
const KINDS: readonly [written: RegExp, at: (...parts: string[]) => string | null][] = [
  [/^https:\/\/\S+$/, (whole) => whole],
  [/^RFC (\d+), sections? ([\d.]*\d)/, (_, number, section) => `${RFC}rfc${number}#section-${section}`],
  [/^RFC (\d+)$/, (_, number) => `${RFC}rfc${number}`],
  [/^WHATWG WebSockets Standard$/, () => 'https://websockets.spec.whatwg.org/'],
  [/^IANA WebSocket Close Code Number Registry$/, () => 'https://www.iana.org/assignments/websocket/'],
  [/^MDN: (.+)$/, (_, page = '') => MDN[page] ?? null],
  [/^Chromium: (\S+)$/, (_, path) => `https://source.chromium.org/chromium/chromium/src/+/main:${path}`],
  [/^Gecko: (\S+)$/, (_, path) => `https://searchfox.org/firefox-main/source/${path}`],
  [/^([\w.-]+\/[\w.-]+): issue (\d+)/, (_, repository, number) => `${FORGE}${repository}/issues/${number}`],
  [/^([\w.-]+\/[\w.-]+): pull request (\d+)/, (_, repository, number) => `${FORGE}${repository}/pull/${number}`],
  // A name without its folder is only a hint where to look.
  [/^([\w.-]+\/[\w.-]+): ([\w.+-]+\/[\w.+/-]+)/, (_, repository, path) => `${FORGE}${repository}/blob/HEAD/${path}`],
  [/^([\w.-]+\/[\w.-]+): /, (_, repository) => `${FORGE}${repository}`],
];

/** Where a source that a table names can be read; null for one that is nowhere on the web. */
export function sourceLink(source: string): string | null {
  for (const [written, at] of KINDS) {
    const found = written.exec(source);
    if (found) return at(...found);
  }
  return null;
}
