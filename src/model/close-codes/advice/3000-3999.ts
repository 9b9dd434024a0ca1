import type { CloseCodeAdvice } from '#model/close-codes/advice.ts';

export const adviceOnCodes3000To3999: CloseCodeAdvice = {
  sentBy: {
    en: 'Either side. A page may pass it to close().',
    zh: '任意一端；页面也可以把它传给 close()。',
  },
  causes: {
    en: [
      'A library or framework on the server closed by its own rule: login, timeout, limit, shutdown',
      'The page closed with this code and the server echoed it',
      'An application picked the number without registering it',
    ],
    zh: [
      '服务端的库或框架按自己的规则关闭：登录、超时、限额、停机',
      '页面用这个关闭码关闭，服务端原样回送',
      '应用未经登记就选用了这个数字',
    ],
  },
  checks: {
    en: [
      'Find out which library answers: host, path, subprotocol and close reason tell',
      'Look the number up in its documentation, not in those of others: meanings differ',
      'Search the code of the page and of the server for the number',
    ],
    zh: [
      '根据主机名、路径、子协议和关闭原因判断对端用的是哪个库',
      '在该库的文档里查这个数字，别套用其他库的含义',
      '在页面和服务端代码里搜索这个数字',
    ],
  },
  sources: [
    'RFC 6455, section 7.4.2',
    'IANA WebSocket Close Code Number Registry',
    'WHATWG WebSockets Standard',
    'MDN: CloseEvent.code',
  ],
};
