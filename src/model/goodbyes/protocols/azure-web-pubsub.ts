import { json } from '#model/goodbyes/expression.ts';
import { codeAmong, PERHAPS_REASON } from '#model/goodbyes/fields.ts';
import { type GoodbyeProtocol, word } from '#model/goodbyes/protocol.ts';

export const azureWebPubsub: GoodbyeProtocol = {
  id: 'azure-web-pubsub',
  name: 'Azure Web PubSub',
  subprotocols: ['json.webpubsub.azure.v1', 'json.reliable.webpubsub.azure.v1'],
  urls: ['*.webpubsub.azure.com/*', '*/client/hubs/*'],
  rules: [
    {
      weight: 'fatal',
      expression: json([['type'], 'system'], [['event'], codeAmong('disconnected')], [['message'], PERHAPS_REASON]),
    },
  ],
  words: {
    disconnected: word('disconnected', 'operator', 'depends', [
      'The application’s server closed or declined this client',
      '应用的服务端关闭或拒绝了该客户端',
    ]),
  },
  privacy: 'The message is text of the application.',
  sources: ['https://learn.microsoft.com/azure/azure-web-pubsub/reference-json-webpubsub-subprotocol'],
};
