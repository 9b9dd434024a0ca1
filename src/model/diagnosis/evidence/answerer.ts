import type { Facts } from '#model/diagnosis/facts.ts';
import type { Evidence } from '#model/diagnosis/verdict.ts';
import { fact, quoted, text } from '#model/diagnosis/wording.ts';
import type { Localized } from '#model/localized.ts';
import { headerOf } from './header.ts';
import { isRedirect, redirectKindOf } from './redirect.ts';

/** Headers that only one product sends. */
const MARKS: readonly (readonly [header: string, name: string])[] = [
  ['cf-ray', 'Cloudflare'],
  ['x-amz-cf-id', 'Amazon CloudFront'],
  ['x-amzn-requestid', 'Amazon API Gateway'],
  ['x-amzn-errortype', 'Amazon API Gateway'],
  ['x-azure-ref', 'Azure Front Door'],
  ['x-vercel-id', 'Vercel'],
  ['x-fastly-request-id', 'Fastly'],
  ['x-envoy-upstream-service-time', 'Envoy'],
];

/** The product that answered, by a header that only it sends or by its own word (`server`); null when none says so. */
export function answererOf(facts: Facts): string | null {
  const mark = MARKS.find(([header]) => headerOf(facts, header) !== null);
  return mark?.[1] ?? headerOf(facts, 'server')?.split(/[/ (]/)[0] ?? null;
}

/** Headers worth quoting, in the order in which they tell. */
const TOLD = [
  'server',
  'via',
  'cf-ray',
  'cf-mitigated',
  'x-served-by',
  'x-cache',
  'proxy-status',
  'www-authenticate',
  'proxy-authenticate',
  'retry-after',
  'location',
];

/** Who answered the handshake and what else the answer says, as evidence. Rests on `handshake.headers` and `address`. */
export function answererFacts(facts: Facts): Evidence[] {
  const { handshake } = facts.connection;
  const lines = TOLD.flatMap((name) => {
    const value = headerOf(facts, name);
    if (value === null) return [];
    const words = quoted(value);
    return [fact('handshake', `${name}: ${words.en}`, `${name}：${words.zh}`)];
  });
  const product = answererOf(facts);
  if (product && headerOf(facts, 'server')?.toLowerCase().includes(product.toLowerCase()) !== true)
    lines.unshift(fact('handshake', `${product} answered, by its headers`, `从响应头看，响应来自 ${product}`));
  if (handshake?.address)
    lines.push(fact('handshake', `answered from ${handshake.address}`, `响应来自 ${handshake.address}`));
  return lines;
}

/** What the answer's headers ask the reader to do, the most useful first. */
export function stepsByHeaders(facts: Facts, status: number): Localized[] {
  const steps: Localized[] = [];
  const challenge = headerOf(facts, status === 407 ? 'proxy-authenticate' : 'www-authenticate');
  if (challenge !== null) {
    const words = quoted(challenge, 80);
    steps.push(
      text(
        `It asks for ${words.en}; a browser sends none of its own: use a cookie or a token in the URL`,
        `它要求 ${words.zh}；浏览器不会自行附带：请用 cookie 或 URL 中的令牌`,
      ),
    );
  }
  const wait = headerOf(facts, 'retry-after');
  if (wait !== null) {
    const words = quoted(wait, 40);
    const unit = /^\d+$/.test(wait);
    steps.push(
      unit
        ? text(`Wait ${wait} s before the next attempt, as it asks`, `按其要求，等待 ${wait} 秒后再试`)
        : text(`Wait until ${words.en}, as it asks`, `按其要求，等到 ${words.zh}再试`),
    );
  }
  const target = headerOf(facts, 'location');
  if (target !== null && isRedirect(status) && redirectKindOf(facts, status) !== 'login') {
    const words = quoted(target);
    steps.push(
      text(
        `Browsers follow no redirect here: connect to ${words.en} itself, with ws: or wss:`,
        `浏览器在这里不跟随重定向：请直接用 ws: 或 wss: 连接 ${words.zh}`,
      ),
    );
  }
  if (headerOf(facts, 'cf-mitigated') !== null)
    steps.push(
      text(
        'Cloudflare challenged the browser: exempt this path from its bot and challenge rules',
        'Cloudflare 对浏览器发起了质询：在其防护规则中放行此路径',
      ),
    );
  const product = answererOf(facts);
  if (product !== null && status >= 400)
    steps.push(
      text(
        `${product} answered: was it that, or did it pass an answer on?`,
        `响应来自 ${product}：是它自己拒绝，还是转发了后端的响应？`,
      ),
    );
  return steps;
}
