import type { MessageKey } from '../host.ts';
import type { QueryKey } from '../list/query/terms.ts';

/** What each key asks for, in the order of the help, and how it is written. */
export const KEY_TEXTS: Readonly<Record<QueryKey, { label: MessageKey; examples: readonly string[] }>> = {
  code: { label: 'queryCode', examples: ['code:1006', 'code:4000-4999', 'code:1001,1006'] },
  is: {
    label: 'queryIs',
    examples: ['is:clean', 'is:unclean', 'is:opened', 'is:never-opened', 'is:left', 'is:blocked'],
  },
  cause: { label: 'queryCause', examples: ['cause:idle-timeout'] },
  url: { label: 'queryUrl', examples: ['url:/live/'] },
  host: { label: 'queryHost', examples: ['host:api.example'] },
  reason: { label: 'queryReason', examples: ['reason:"token expired"'] },
  protocol: { label: 'queryProtocol', examples: ['protocol:graphql'] },
  frame: { label: 'queryFrame', examples: ['frame:top', 'frame:widget'] },
  longer: { label: 'queryLonger', examples: ['longer:30s', 'longer:1.5h'] },
  shorter: { label: 'queryShorter', examples: ['shorter:500ms', 'shorter:2m'] },
  after: { label: 'queryAfter', examples: ['after:21:10'] },
  before: { label: 'queryBefore', examples: ['before:21:15:30'] },
};

/** What the values of `is` mean. */
export const STATE_TEXTS: Readonly<Record<string, MessageKey>> = {
  clean: 'stateClean',
  unclean: 'stateUnclean',
  opened: 'stateOpened',
  'never-opened': 'neverOpened',
  left: 'leftName',
  blocked: 'blockedName',
};
