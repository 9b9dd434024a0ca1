import type { Cause } from '#model/diagnosis/cause.ts';
import { answererFacts, stepsByHeaders } from '#model/diagnosis/evidence/answerer.ts';
import { wentDownFacts } from '#model/diagnosis/evidence/downtime.ts';
import { ambiguityFacts, certaintyOf, isNoHttp } from '#model/diagnosis/evidence/handshake-error.ts';
import { neverOpenedFact } from '#model/diagnosis/evidence/times-told.ts';
import { failedToOpen } from '#model/diagnosis/facts.ts';
import { fact, text } from '#model/diagnosis/wording.ts';
import type { Localized } from '#model/localized.ts';

/**
 * The opening handshake was answered with another status than 101. Rests on `handshake.status`, or on the status in
 * Chromium's text "Unexpected response code: 403" (401 has a text of its own), and on `handshake.headers` for who
 * answered; all from the second channel. Likely where that may speak of another connection.
 */
export const httpStatus: Cause = {
  id: 'http-status',
  find(facts) {
    const { status, error } = facts;
    if (!failedToOpen(facts) || isNoHttp(facts)) return null;
    const named = /Unexpected response code: (\d{3})/.exec(error)?.[1];
    const code = status ?? (named ? Number(named) : /HTTP Authentication failed/.test(error) ? 401 : null);
    if (code === null) return null;
    return {
      confidence: certaintyOf(facts),
      headline: text(`The server refused the handshake: HTTP ${code}`, `服务端拒绝握手：HTTP ${code}`),
      evidence: [
        fact(
          'handshake',
          `the opening handshake was answered with ${code}, not 101`,
          `握手请求的响应是 ${code}，不是 101`,
        ),
        ...answererFacts(facts),
        ...ambiguityFacts(facts),
        neverOpenedFact(facts),
        ...(code >= 502 && code <= 504 ? wentDownFacts(facts) : []),
      ],
      nextSteps: [
        ...stepsByHeaders(facts, code),
        stepFor(code),
        text('Open the same URL with curl and read the body', '用 curl 请求同一 URL，看响应正文'),
      ],
    };
  },
};

function stepFor(code: number): Localized {
  if (code === 200)
    return text(
      'A plain web page answered: wrong path, or a proxy that does not pass Upgrade on',
      '响应的是普通网页：路径不对，或代理没有转发 Upgrade',
    );
  if (code >= 300 && code < 400)
    return text(
      'Browsers follow no redirect here: use the final URL',
      '浏览器在这里不跟随重定向：请直接使用最终的 URL',
    );
  if (code === 400)
    return text(
      'Often a proxy that drops Upgrade or Connection, or a missing header',
      '往往是代理丢掉了 Upgrade 或 Connection 头，或缺少必要的请求头',
    );
  if (code === 401)
    return text('The login is missing or expired: check cookie and token', '缺少登录凭据或已过期：检查 cookie 和令牌');
  if (code === 403)
    return text(
      'Check the allowed Origin on the server, the rights of the user, and the firewall',
      '检查服务端允许的 Origin、用户权限和防火墙',
    );
  if (code === 404) return text('Check the path, and the route in the proxy', '检查路径，以及代理里的路由');
  if (code === 407) return text('The proxy wants a login: check its settings', '代理要求登录：检查代理设置');
  if (code === 426)
    return text(
      'The server wants an upgrade that did not reach it: check the proxy',
      '服务端要求升级，但升级头没有到达：检查代理',
    );
  if (code === 429) return text('Too many attempts: wait longer before the next', '尝试过于频繁：延长重连间隔');
  if (code === 502 || code === 503 || code === 504)
    return text('The proxy did not reach the server behind it: is that up?', '代理连不上后端：后端是否在运行？');
  if (code >= 500) return text('Read the server log for that second', '查服务端那一秒的日志');
  return text('Read the log of the server or the proxy for that second', '查服务端或代理那一秒的日志');
}
