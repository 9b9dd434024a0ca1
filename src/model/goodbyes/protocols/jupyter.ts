import { choice, json, type Path } from '#model/goodbyes/expression.ts';
import { codeAmong } from '#model/goodbyes/fields.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

const status = (...type: Path) =>
  json([type, 'status'], [['content', 'execution_state'], codeAmong('dead', 'restarting', 'autorestarting')]);

export const jupyter: GoodbyeProtocol = {
  id: 'jupyter',
  name: 'Jupyter',
  subprotocols: [],
  urls: ['*/api/kernels/*/channels'],
  // The connection to the server outlives the kernel.
  rules: [{ weight: 'hint', expression: choice(status('msg_type'), status('header', 'msg_type')) }],
  words: {
    dead: word('kernel dead', 'server', 'no', [
      'The kernel died and could not be started again, often for want of memory',
      '内核已退出且无法重启，往往因内存不足',
    ]),
    restarting: word('kernel restarting', 'server', 'yes', [
      'The kernel ended and is started again',
      '内核已退出并正在重启',
    ]),
    autorestarting: word('kernel restarting', 'server', 'yes', [
      'The kernel died and is started again',
      '内核异常退出并正在重启',
    ]),
  },
  privacy: 'The state only.',
  sources: ['jupyter-server/jupyter_server services/kernels/connection/channels.py'],
};
