import type { Cause } from '#model/diagnosis/cause.ts';
import { answererFacts, stepsByHeaders } from '#model/diagnosis/evidence/answerer.ts';
import { wentDownFacts } from '#model/diagnosis/evidence/downtime.ts';
import { ambiguityFacts, certaintyOf, isNoHttp } from '#model/diagnosis/evidence/handshake-error.ts';
import { isRedirect, redirectKindOf, redirectMeaning, redirectSteps } from '#model/diagnosis/evidence/redirect.ts';
import { neverOpenedFact } from '#model/diagnosis/evidence/times-told.ts';
import { type Facts, failedToOpen } from '#model/diagnosis/facts.ts';
import type { Candidate, Evidence } from '#model/diagnosis/verdict.ts';
import { duration, fact, text, verbatim } from '#model/diagnosis/wording.ts';
import type { Localized } from '#model/localized.ts';
import { type FoundRefusals, findRefusals } from '#model/services/handshakes/find-refusals.ts';
import type { Refusal } from '#model/services/handshakes/refusal.ts';

/**
 * The opening handshake was answered with another status than 101. Rests on `handshake.status`, or on the status in
 * Chromium's text "Unexpected response code: 403" (401 has a text of its own), and on `handshake.headers` for who
 * answered; all from the second channel. Likely where that may speak of another connection. What the status means to those
 * who answer so is in `model/services/handshakes`, by headers, URL and subprotocol.
 */
export const httpStatus: Cause = {
  id: 'http-status',
  find(facts) {
    const { status, error } = facts;
    if (!failedToOpen(facts) || isNoHttp(facts)) return null;
    const named = /Unexpected response code: (\d{3})/.exec(error)?.[1];
    const code = status ?? (named ? Number(named) : /HTTP Authentication failed/.test(error) ? 401 : null);
    if (code === null) return null;
    const found = findRefusals(facts.connection, code, facts.attempt / 1_000);
    const { best } = found;
    // Of a status that nobody else answers with nothing else is needed.
    const only = best === null && code >= CLOUDFLARE[0] && code <= CLOUDFLARE[1] ? (found.others[0] ?? null) : null;
    const others = only ? [] : found.others;
    const refusal = best?.refusal ?? only;
    return {
      confidence: certaintyOf(facts),
      headline: headlineOf(facts, code, refusal),
      evidence: [
        fact(
          'handshake',
          `the opening handshake was answered with ${code}, not 101`,
          `握手请求的响应是 ${code}，不是 101`,
        ),
        ...(best ? [markFact(best)] : []),
        ...answererFacts(facts),
        ...ambiguityFacts(facts),
        neverOpenedFact(facts),
        ...(code >= 502 && code <= 504 ? wentDownFacts(facts) : []),
      ],
      nextSteps: [
        ...stepsByHeaders(facts, code),
        ...(refusal
          ? [refusal.step]
          : isRedirect(code)
            ? redirectSteps(facts, redirectKindOf(facts, code))
            : [stepFor(facts, code)]),
        ...(best ? [] : others.slice(0, ALTERNATIVES).map(({ step }) => step)),
        text('Open the same URL with curl and read the body', '用 curl 请求同一 URL，看响应正文'),
      ],
      candidates: others.slice(0, CANDIDATES).map((other) => candidateFor(other, code)),
    };
  },
};

/** What takes so long, in ms, was accepted by the server behind a proxy. */
const HUNG = 5_000;
/** Where nothing tells who answered: how many of those that may have are asked about, and how many are listed. */
const ALTERNATIVES = 3;
const CANDIDATES = 6;
/** Statuses that Cloudflare alone answers with. */
const CLOUDFLARE = [520, 530] as const;

function headlineOf(facts: Facts, code: number, refusal: Refusal | null): Localized {
  const redirected = redirectMeaning(redirectKindOf(facts, code));
  if (redirected) return text(`HTTP ${code}: ${redirected.en}`, `HTTP ${code}：${redirected.zh}`);
  if (code === 407) return text('HTTP 407: the forward proxy wants a login', 'HTTP 407：正向代理要求登录');
  return refusal
    ? text(`HTTP ${code}: ${refusal.meaning.en}`, `HTTP ${code}：${refusal.meaning.zh}`)
    : text(`The server refused the handshake: HTTP ${code}`, `服务端拒绝握手：HTTP ${code}`);
}

function markFact({ refusal: { ecosystem, meaning }, mark }: NonNullable<FoundRefusals['best']>): Evidence {
  const said = text(`to ${ecosystem} it means: ${meaning.en}`, `在 ${ecosystem} 中表示：${meaning.zh}`);
  if (mark === 'header') return fact('handshake', `by its headers; ${said.en}`, `从响应头看；${said.zh}`);
  if (mark === 'subprotocol')
    return fact('protocols', `by the subprotocol asked for; ${said.en}`, `从所请求的子协议看；${said.zh}`);
  return fact('url', `by the URL; ${said.en}`, `从 URL 看；${said.zh}`);
}

const candidateFor = ({ ecosystem, meaning, step }: Refusal, code: number): Candidate => ({
  name: verbatim(ecosystem),
  fits: text(`its ${code} means: ${meaning.en}`, `其 ${code} 表示：${meaning.zh}`),
  toTell: step,
});

function stepFor(facts: Facts, code: number): Localized {
  if (code === 504 && facts.attempt >= HUNG) {
    const wait = duration(facts.attempt);
    return text(
      `The proxy waited ${wait.en} for the server behind it, which accepted and never answered: where does it hang?`,
      `代理等了后端 ${wait.zh}：后端接受了连接却始终没有响应，它卡在哪里？`,
    );
  }

  if (code === 200)
    return text(
      'A plain web page answered: wrong path, or a proxy that does not pass Upgrade on',
      '响应的是普通网页：路径不对，或代理没有转发 Upgrade',
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
  if (code === 405)
    return text(
      'What answers there takes other methods than GET: the path is that of a form or an API, or a server of files',
      '那里只接受 GET 以外的方法：该路径属于表单或接口，或是静态文件服务',
    );
  if (code === 408)
    return text(
      'The server says that the request took too long to arrive: a proxy that holds it back, or a slow line',
      '服务端认为请求到达得太慢：代理扣住了请求，或线路太慢',
    );
  if (code === 410) return text('The path was given up: ask for its new one', '该路径已废弃：请查询新的路径');
  if (code === 413 || code === 414 || code === 431 || code === 494)
    return text(
      'URL or headers are too large: delete cookies of this site, and keep tokens in the URL short',
      'URL 或请求头过大：清除该网站的 cookie，并缩短 URL 中的令牌',
    );
  if (code === 421)
    return text(
      'The host is not one of this server: compare the host of the URL with what proxy and certificate serve',
      '该主机不属于此服务端：把 URL 中的主机与代理、证书所服务的主机对照',
    );
  if (code === 407)
    return text(
      "The browser's own proxy wants a login: it is no answer of the server",
      '浏览器所用的代理要求登录：这不是服务端的响应',
    );
  if (code === 426)
    return text(
      'The server wants an upgrade that did not reach it: check the proxy',
      '服务端要求升级，但升级头没有到达：检查代理',
    );
  if (code === 429) return text('Too many attempts: wait longer before the next', '尝试过于频繁：延长重连间隔');
  if (code === 503)
    return text(
      'The server behind the proxy is down, or a limit of connections is reached: are others open?',
      '代理后面的后端停机，或达到连接数上限：是否还有其他连接打开着？',
    );
  if (code === 502 || code === 504)
    return text('The proxy did not reach the server behind it: is that up?', '代理连不上后端：后端是否在运行？');
  if (code >= 500) return text('Read the server log for that second', '查服务端那一秒的日志');
  return text('Read the log of the server or the proxy for that second', '查服务端或代理那一秒的日志');
}
