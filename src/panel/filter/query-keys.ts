import type { QueryKey } from '#log/filter/keys.ts';
import type { MessageKey } from '#ui/messages.ts';

/** What each key asks for, in the order of the help, and how it is written. */
export const KEY_TEXTS: Readonly<Record<QueryKey, { label: MessageKey; examples: readonly string[] }>> = {
  state: { label: 'queryState', examples: ['state:open', 'state:closed'] },
  code: { label: 'queryCode', examples: ['code:1006', 'code:4000-4999', 'code:1001,1006'] },
  clean: { label: 'queryClean', examples: ['clean:no', 'clean:yes'] },
  opened: { label: 'queryOpened', examples: ['opened:no', 'opened:yes'] },
  end: { label: 'queryEnd', examples: ['end:left', 'end:blocked'] },
  age: { label: 'queryAge', examples: ['age:>60s', 'age:<500ms', 'age:>=1.5h'] },
  cause: { label: 'queryCause', examples: ['cause:idle-timeout'] },
  url: { label: 'queryUrl', examples: ['url:/live', 'url:/v[12]/'] },
  host: { label: 'queryHost', examples: ['host:api.example'] },
  reason: { label: 'queryReason', examples: ['reason:"token expired"'] },
  goodbye: { label: 'queryGoodbye', examples: ['goodbye:yes', 'goodbye:"session expired"'] },
  protocol: { label: 'queryProtocol', examples: ['protocol:graphql'] },
  frame: { label: 'queryFrame', examples: ['frame:top', 'frame:widget'] },
  after: { label: 'queryAfter', examples: ['after:21:10'] },
  before: { label: 'queryBefore', examples: ['before:21:15:30'] },
};

/** What the values of keys with few of them mean. */
export const VALUE_TEXTS: Partial<Record<QueryKey, Readonly<Record<string, MessageKey>>>> = {
  state: { open: 'liveTitle', closed: 'stateEnded' },
  clean: { no: 'stateUnclean', yes: 'stateClean' },
  opened: { no: 'neverOpened', yes: 'stateOpened' },
  end: { closed: 'stateClosed', left: 'leftName', blocked: 'blockedName', threw: 'stateThrew', unseen: 'unseenName' },
};
