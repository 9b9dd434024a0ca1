import type { CloseCodeEntry } from '#model/close-codes/entry.ts';

export const codes3000To3999: CloseCodeEntry = {
  first: 3000,
  last: 3999,
  name: { en: 'Libraries and frameworks', zh: '库与框架' },
  constant: null,
  kind: 'wire',
  meaning: {
    en: 'For libraries, frameworks and applications that register the number with IANA. Many use one unregistered.',
    zh: '供库、框架和应用使用，应先在 IANA 登记；实际上许多并未登记。',
  },
  allowedInClose: true,
};
