import {
  ahead,
  choice,
  type Expression,
  json,
  repeat,
  sequence,
  take,
  unit,
  upTo,
} from '#model/goodbyes/expression.ts';
import { codeAmong, codeNamed, PERHAPS_REASON, WORD_CODE } from '#model/goodbyes/fields.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

/** A cause is one of a few; its message is the exit code, and the status quotes the command line then. */
const EXITS = [0, 1, 2].map((index) =>
  json(
    [['details', 'causes', index, 'reason'], 'ExitCode'],
    [['details', 'causes', index, 'message'], sequence(codeNamed('exit '), take(repeat(unit('09'), 1)))],
  ),
);

/** The characters of Base64 that each stand for nothing but a part of these words, wherever the words begin. */
const base64Of = (words: string): string[] =>
  [0, 1, 2].map((offset) => {
    const bits = 8 * (offset + words.length);
    return btoa('\0'.repeat(offset) + words).slice(Math.ceil((8 * offset) / 6), Math.floor(bits / 6));
  });

/** Has these words somewhere in its Base64. */
const encodes = (words: string): Expression =>
  choice(...base64Of(words).map((part) => ahead(sequence(upTo(part), part))));

/**
 * What the server writes in Base64 no rule decodes. The words that tell how a command ended are known as they stand in it;
 * a quotation mark within a text has a backslash before it, so that no message can hold them.
 */
const IN_BASE64 = choice(
  // What shells give their own meaning (POSIX, 2.8.2), and the signals 1, 2, 3, 6, 9, 11, 13 and 15.
  ...[1, 2, 126, 127, 129, 130, 131, 134, 137, 139, 141, 143, 255].map((code) =>
    sequence(encodes(`"reason":"ExitCode","message":"${code}"`), codeNamed(`exit ${code}`)),
  ),
  sequence(encodes('"reason":"ExitCode"'), codeNamed('exit')),
  sequence(encodes('"status":"Success"'), codeNamed('Success')),
  ...['InternalError', 'NotFound', 'Forbidden'].map((reason) =>
    sequence(encodes(`"reason":"${reason}"`), codeNamed(reason)),
  ),
  sequence(encodes('"status":"Failure"'), codeNamed('Failure')),
);

export const kubernetesStreams: GoodbyeProtocol = {
  id: 'kubernetes-streams',
  name: 'Kubernetes exec and attach',
  subprotocols: [
    'v5.channel.k8s.io',
    'v4.channel.k8s.io',
    'channel.k8s.io',
    'v4.base64.channel.k8s.io',
    'base64.channel.k8s.io',
  ],
  urls: [],
  rules: [
    {
      weight: 'fatal',
      // Channel 3 holds the status; 1 and 2 are what the command prints.
      expression: sequence(
        '\x03',
        choice(
          ...EXITS,
          json([['status'], codeAmong('Success')]),
          json([['status'], 'Failure'], [['reason'], WORD_CODE], [['message'], PERHAPS_REASON]),
        ),
      ),
      inBlobs: true,
    },
    { weight: 'fatal', expression: sequence('3', IN_BASE64) },
  ],
  words: {
    Success: word('command ended', 'nobody', 'no', ['The command ended with exit code 0', '命令以退出码 0 结束']),
    'exit 137': word('killed', 'either', 'no', [
      'The command was killed: out of memory, or the pod was deleted',
      '命令被强制终止：内存不足或 Pod 被删除',
    ]),
    'exit 143': word('terminated', 'operator', 'no', [
      'The command was asked to end, as when its pod is deleted',
      '命令被要求结束，例如 Pod 被删除',
    ]),
    InternalError: word('InternalError', 'server', 'backoff', [
      'The kubelet or the container runtime failed',
      'kubelet 或容器运行时出错',
    ]),
    NotFound: word('NotFound', 'client', 'after-change', ['There is no such pod or container', '该 Pod 或容器不存在']),
    Forbidden: word(
      'Forbidden',
      'client',
      'after-change',
      ['The account has no right to do this', '该账号没有此权限'],
      ['Allow it in RBAC: pods/exec or pods/attach', '在 RBAC 中允许 pods/exec 或 pods/attach'],
    ),
    '*': word('command ended', 'nobody', 'no', [
      'The command or its stream ended; the code says how',
      '命令或其流已结束；代码说明了方式',
    ]),
  },
  privacy:
    'The message may quote the command line and is left out beside an exit code; what the command prints is never looked at.',
  sources: ['kubernetes/kubernetes staging/src/k8s.io/apimachinery/pkg/util/remotecommand/constants.go'],
};
