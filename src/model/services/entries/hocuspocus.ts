import { code, type Service } from '#model/services/service.ts';

export const hocuspocus: Service = {
  id: 'hocuspocus',
  name: 'Hocuspocus (Yjs collaboration server)',
  subprotocols: [],
  urls: [],
  basis: 'inferred',
  codes: [
    code(
      4205,
      'Reset Connection',
      'yes',
      'The server asks the client to drop its view of the document and start again',
      '服务端要求客户端丢弃文档视图并重新开始',
      { reasons: ['reset connection'] },
    ),
  ],
  sources: ['ueberdosis/hocuspocus: packages/common/src/CloseEvents.ts'],
};
