import { code, type Service } from '#model/services/service.ts';

export const awsApigatewayWs: Service = {
  id: 'aws-apigateway-ws',
  name: 'AWS API Gateway WebSocket API',
  subprotocols: [],
  urls: ['*.execute-api.*.amazonaws.com/*', '*.execute-api.*.amazonaws.com.cn/*'],
  basis: 'inferred',
  codes: [
    code(
      1001,
      'Going away',
      'yes',
      'Commonly seen at the 10 minute idle or 2 hour lifetime limit; the documentation names no code for it',
      '常见于空闲 10 分钟或连接满 2 小时；文档没有写明此时的关闭码',
    ),
    code(
      1009,
      'Too large',
      'after-change',
      'Frame over 32 KB or message over 128 KB',
      '单帧超过 32 KB 或消息超过 128 KB',
    ),
  ],
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-execution-service-websocket-limits-table.html',
  ],
};
