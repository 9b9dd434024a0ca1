import { choice, json, MISSING } from '#model/goodbyes/expression.ts';
import { codeAmong, REASON, WORD_CODE } from '#model/goodbyes/fields.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

/** Each of its services names the two fields in a way of its own. */
const ERRORS = ['code', 'variant', 'err_code'].flatMap((code) =>
  ['description', 'message', 'err_msg'].map((reason) =>
    json([['type'], 'Error'], [['error_code'], MISSING], [[code], WORD_CODE], [[reason], REASON]),
  ),
);

export const deepgram: GoodbyeProtocol = {
  id: 'deepgram',
  name: 'Deepgram',
  subprotocols: [],
  urls: ['*.deepgram.com/*'],
  rules: [
    {
      weight: 'fatal',
      expression: choice(
        ...ERRORS,
        json([['type'], 'Error'], [['error_code'], MISSING], [['code'], WORD_CODE]),
        ...['description', 'message'].map((reason) =>
          json([['type'], codeAmong('Error')], [['error_code'], MISSING], [[reason], REASON]),
        ),
      ),
    },
    { weight: 'fatal', from: 'page', expression: json([['type'], codeAmong('CloseStream')]) },
  ],
  words: {
    'NET-0000': word('request timed out', 'server', 'backoff', null),
    'NET-0001': word(
      'no audio',
      'client',
      'after-change',
      ['No audio came within ten seconds', '十秒内没有收到音频'],
      ['Send KeepAlive messages while there is nothing to transcribe', '没有音频时发送 KeepAlive 消息'],
    ),
    'DATA-0000': word(
      'audio not decoded',
      'client',
      'after-change',
      ['The audio cannot be decoded', '音频无法解码'],
      ['Correct encoding and sample_rate', '更正 encoding 和 sample_rate'],
    ),
    'MESSAGE-0000': word('message not understood', 'client', 'after-change', null),
    INTERNAL_SERVER_ERROR: word('server error', 'server', 'backoff', null),
    CLIENT_MESSAGE_TIMEOUT: word('client message timeout', 'client', 'after-change', [
      'The client sent nothing for too long',
      '客户端太久没有发送内容',
    ]),
    CloseStream: word('CloseStream', 'nobody', 'no', ['The page itself ended the stream', '页面自己结束了流']),
    '*': word('error', 'either', 'depends', ['Deepgram ended the stream with an error', 'Deepgram 以错误结束了流']),
  },
  privacy: 'Fixed texts.',
  sources: [
    'https://developers.deepgram.com/docs/stt-troubleshooting-websocket-data-and-net-errors',
    'npm @deepgram/sdk',
  ],
};
