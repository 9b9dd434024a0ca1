import { type Refusal, refusal, server } from './refusal.ts';

const CLOUDFLARE_DOCS =
  'https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors';
const CLOUDFLARE = server('cloudflare*');
const API_GATEWAY = {
  urls: ['*.execute-api.*.amazonaws.com/*', '*.execute-api.*.amazonaws.com.cn/*'],
  headers: { 'x-amzn-errortype': ['*'], 'x-amzn-requestid': ['*'] },
};

/** Answers of platforms that others run. */
export const platforms: readonly Refusal[] = [
  refusal(
    'api-gateway-403',
    'Amazon API Gateway',
    [403],
    API_GATEWAY,
    ['no such stage or path, or the authorizer denied', '没有该阶段或路径，或授权器拒绝'],
    [
      'API Gateway: the URL needs the stage (/prod); look at the authorizer of $connect, the API key and the resource policy',
      'API Gateway：URL 须含阶段名（/prod）；查看 $connect 的授权器、API key 和资源策略',
    ],
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-route-keys-connect-disconnect.html',
  ),
  refusal(
    'api-gateway-401',
    'Amazon API Gateway',
    [401],
    API_GATEWAY,
    ['the authorizer got no identity', '授权器没有得到身份信息'],
    [
      'API Gateway: name the token in the query, where the identity source of the authorizer expects it',
      'API Gateway：把令牌放在查询参数中，与授权器的 identity source 一致',
    ],
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-lambda-auth.html',
  ),
  refusal(
    'api-gateway-500',
    'Amazon API Gateway',
    [500, 502],
    API_GATEWAY,
    ['the integration of $connect failed', '$connect 的集成失败'],
    [
      'API Gateway: the Lambda of $connect must return statusCode 200; read its log',
      'API Gateway：$connect 的 Lambda 须返回 statusCode 200；查它的日志',
    ],
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-route-keys-connect-disconnect.html',
  ),
  refusal(
    'api-gateway-429',
    'Amazon API Gateway',
    [429],
    API_GATEWAY,
    ['too many new connections a second', '每秒新建连接过多'],
    [
      'API Gateway: 500 new connections a second and account: reconnect with jitter, or ask for more',
      'API Gateway：每账户每秒 500 个新连接：重连加抖动，或申请提高配额',
    ],
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-execution-service-websocket-limits-table.html',
  ),
  refusal(
    'cloudfront-403',
    'Amazon CloudFront',
    [400, 403],
    { urls: ['*.cloudfront.net/*'], headers: { server: ['cloudfront*'], 'x-amz-cf-id': ['*'] } },
    ['its cache behavior or firewall said no', '其缓存行为或防火墙不允许'],
    [
      'CloudFront: the behavior must forward all viewer headers (AllViewer); look at WAF and geo restriction',
      'CloudFront：缓存行为须转发所有查看器标头（AllViewer）；检查 WAF 和地理限制',
    ],
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/distribution-working-with.websockets.html',
  ),
  refusal(
    'alb-5xx',
    'AWS Application Load Balancer',
    [502, 503, 504],
    server('awselb/*'),
    ['no healthy target, or it closed or hung', '没有健康目标，或目标断开、卡住'],
    [
      'ALB: 503 no target in the group, 502 the target closed, 504 it did not answer in the idle timeout',
      'ALB：503 目标组里没有目标，502 目标断开，504 目标在空闲超时内没有响应',
    ],
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html',
  ),
  refusal(
    'cloudflare-521',
    'Cloudflare',
    [521, 522, 523],
    CLOUDFLARE,
    ['it does not reach the origin server', '它连不上源站'],
    [
      'Cloudflare: 521 refused, 522 no answer to TCP, 523 no route: is the origin up, does its firewall let Cloudflare in?',
      'Cloudflare：521 被拒绝，522 TCP 无应答，523 不可达：源站是否在运行？防火墙是否放行 Cloudflare？',
    ],
    CLOUDFLARE_DOCS,
  ),
  refusal(
    'cloudflare-520',
    'Cloudflare',
    [520, 524],
    CLOUDFLARE,
    ['the origin gave no proper answer', '源站没有给出正确的响应'],
    [
      'Cloudflare: 520 an empty or odd answer, 524 none within 100 s: try the origin itself',
      'Cloudflare：520 响应为空或异常，524 在 100 秒内没有响应：直接试源站',
    ],
    CLOUDFLARE_DOCS,
  ),
  refusal(
    'cloudflare-525',
    'Cloudflare',
    [525, 526],
    CLOUDFLARE,
    ['TLS with the origin failed', '与源站的 TLS 失败'],
    [
      'Cloudflare: 525 the handshake, 526 the certificate of the origin: see the SSL/TLS mode',
      'Cloudflare：525 握手失败，526 源站证书无效：查看 SSL/TLS 模式',
    ],
    CLOUDFLARE_DOCS,
  ),
  refusal(
    'cloudflare-530',
    'Cloudflare',
    [530],
    CLOUDFLARE,
    ['it cannot resolve the origin, or the tunnel is down', '无法解析源站，或隧道已断开'],
    [
      'Cloudflare: does cloudflared run? Is the DNS record of the origin right?',
      'Cloudflare：cloudflared 是否在运行？源站的 DNS 记录是否正确？',
    ],
    CLOUDFLARE_DOCS,
  ),
  refusal(
    'cloudflare-403',
    'Cloudflare',
    [403],
    CLOUDFLARE,
    ['a rule of Cloudflare, or the origin', 'Cloudflare 的规则，或源站'],
    [
      'Cloudflare: Security events name the rule; a challenge cannot be solved by a WebSocket: exempt the path',
      'Cloudflare：安全事件会写明规则；WebSocket 无法完成质询：放行该路径',
    ],
    'https://developers.cloudflare.com/network/websockets/',
  ),
  refusal(
    'heroku-503',
    'Heroku',
    [503],
    { urls: ['*.herokuapp.com/*'], headers: { server: ['heroku*'], via: ['*vegur*', '*heroku-router*'] } },
    ['the app does not run, or not in time', '应用没有运行，或没有及时响应'],
    [
      'Heroku: its log has a code: H10 crashed, H12 no answer in 30 s, H14 no web dyno',
      'Heroku：日志里有代码：H10 崩溃，H12 30 秒无响应，H14 没有 web dyno',
    ],
    'https://devcenter.heroku.com/articles/error-codes',
  ),
  refusal(
    'ngrok',
    'ngrok',
    [404, 502],
    { urls: ['*.ngrok.app/*', '*.ngrok.io/*', '*.ngrok.dev/*', '*.ngrok-free.app/*', '*.ngrok-free.dev/*'] },
    ['the tunnel is offline, or the server behind it', '隧道离线，或其后的服务端离线'],
    [
      'ngrok: 404 the agent does not run, 502 it does not reach the local port',
      'ngrok：404 代理程序没有运行，502 它连不上本地端口',
    ],
    'https://ngrok.com/docs/errors/',
  ),
];
