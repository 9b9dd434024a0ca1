import { json, sequence } from '#model/goodbyes/expression.ts';
import { codeNamed, PERHAPS_REASON } from '#model/goodbyes/fields.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

export const geminiLive: GoodbyeProtocol = {
  id: 'gemini-live',
  name: 'Gemini Live',
  subprotocols: [],
  urls: ['generativelanguage.googleapis.com/*', '*-aiplatform.googleapis.com/*', '*/*BidiGenerateContent*'],
  rules: [
    {
      weight: 'announcement',
      within: 120_000,
      expression: json([['goAway', 'timeLeft'], sequence(codeNamed('goAway'), PERHAPS_REASON)]),
      inBlobs: true,
    },
  ],
  words: {
    goAway: word(
      'goAway',
      'operator',
      'resume',
      ['The connection ends after the time that is left', '连接将在剩余时间后结束'],
      ['Resume the session with its handle on a new connection', '用会话句柄在新连接上恢复会话'],
    ),
  },
  privacy: 'The time left only.',
  sources: ['https://ai.google.dev/gemini-api/docs/live-session#goaway-message'],
};
