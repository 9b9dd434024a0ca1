type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Changes a value that has fields; any other stays as it is, for the schema to refuse by name. */
const change = (value: unknown, how: (fields: Fields) => Fields): unknown => (isFields(value) ? how(value) : value);

/**
 * Version 2 added `api`, `beforeCapture`, `browser`, `violation`, `page`, the largest message, and the handshake's headers and
 * address; `activity.hidden` and `activity.online` moved to `page`; and a close event that page code dispatched moved from
 * `end`, where it took the place of the real one, to `syntheticClose`.
 */
export function fromVersion1(log: unknown): unknown {
  return change(log, (fields) => ({
    ...fields,
    version: 2,
    connections: Array.isArray(fields.connections)
      ? fields.connections.map((connection) => change(connection, upgradeConnection))
      : fields.connections,
  }));
}

function upgradeConnection({ activity, end, handshake, ...fields }: Fields): Fields {
  const { hidden, online, ...traffic } = isFields(activity) ? activity : {};
  const isSynthetic = isFields(end) && end.type === 'closed' && end.isTrusted === false;
  return {
    ...fields,
    api: 'WebSocket',
    beforeCapture: false,
    browser: browserOf(fields),
    activity: isFields(activity)
      ? { ...traffic, sent: change(traffic.sent, withLargest), received: change(traffic.received, withLargest) }
      : activity,
    page: {
      hidden,
      visibilityChangedAt: null,
      hiddenFor: 0,
      online,
      onlineChangedAt: null,
      cachedAt: null,
      frozenAt: null,
      resumedAt: null,
      longestGap: null,
    },
    violation: null,
    syntheticClose: isSynthetic ? closeEvent(end) : null,
    end: isSynthetic ? null : change(end, withoutTrust),
    handshake: change(handshake, (seen) => ({ headers: [], address: null, ambiguous: false, ...seen })),
  };
}

const closeEvent = ({ at, code, reason, wasClean }: Fields): Fields => ({ at, code, reason, wasClean });
const withoutTrust = ({ isTrusted: _, ...end }: Fields): Fields => end;
/** Not known: 0 claims nothing. */
const withLargest = (traffic: Fields): Fields => ({ ...traffic, largest: 0 });

/** The shape of a stack tells: V8 writes "    at name (url:line:column)", SpiderMonkey "name@url:line:column". */
const browserOf = ({ stack }: Fields): string => (/^[^\s@]*@.+:\d+:\d+$/m.test(String(stack)) ? 'firefox' : 'chromium');
