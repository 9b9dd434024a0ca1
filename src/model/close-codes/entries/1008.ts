import type { CloseCodeEntry } from '#model/close-codes/entry.ts';

export const code1008: CloseCodeEntry = {
  first: 1008,
  last: 1008,
  name: { en: 'Policy Violation', zh: '违反策略' },
  constant: null,
  kind: 'wire',
  meaning: {
    en: 'The other side refuses what was done. In practice it stands for unauthorized, rate limited or not allowed.',
    zh: '对端拒绝了这一行为。实际中多表示未授权、被限流或不被允许。',
  },
  allowedInClose: false,
};
