import type { Cause } from '#model/diagnosis/cause.ts';
import { namedFailure } from '#model/diagnosis/evidence/handshake-error.ts';
import { neverOpenedFact } from '#model/diagnosis/evidence/times-told.ts';
import { LOOK, tlsFailureOf } from '#model/diagnosis/evidence/tls-failure.ts';
import type { Facts } from '#model/diagnosis/facts.ts';
import type { Finding } from '#model/diagnosis/verdict.ts';
import { fact, text } from '#model/diagnosis/wording.ts';

/** Names of errors, and how the texts begin that Firefox shows in the place of NSS's; TLS with a proxy is a fault of the proxy. */
const PATTERN =
  /^(?!.*ERR_PROXY_)(.*(ERR_CERT|ERR_SSL|ERR_BAD_SSL|ERR_ECH|SEC_ERROR_|SSL_ERROR_|MOZILLA_PKIX_ERROR_|NET_INADEQUATE_SECURITY|certificate|securely with peer)|SSL (peer|received)|Peer (using|reports))/i;

/**
 * TLS could not be set up. Rests on `handshake.error` (ERR_CERT_, ERR_SSL_ in Chromium; in Firefox SEC_ERROR_,
 * SSL_ERROR_ or a free text on the certificate), or on the close code 1015, which Firefox alone makes up (measured: 11).
 * Likely where Chromium says that a `wss:` connection was cut as it was established, and possible where Firefox says so of
 * one that was not answered: so ends TLS with a port that has none (measured: 11).
 */
export const tls: Cause = {
  id: 'tls',
  find(facts) {
    const named = namedFailure(facts, PATTERN, tlsFailureOf(facts.error));
    if (named) return named;
    const cut = canceledInTls(facts) ?? cutInTls(facts);
    if (cut) return cut;
    const { closed, connection, closeCall, browser } = facts;
    if (browser !== 'firefox' || closed?.code !== 1015 || closed.wasClean || connection.opened !== null || closeCall)
      return null;
    const { headline, nextSteps } = tlsFailureOf(facts.error);
    return {
      confidence: 'certain',
      headline,
      evidence: [
        fact(
          'end',
          '1015 before it opened: how Firefox reports a TLS failure',
          '打开之前就是 1015：Firefox 以此报告 TLS 失败',
        ),
        neverOpenedFact(facts),
      ],
      nextSteps,
    };
  },
};

const CUT = /connection establishment: net::ERR_CONNECTION_(CLOSED|RESET)|NS_ERROR_NET_(RESET|INTERRUPT)/;

function cutInTls(facts: Facts): Finding | null {
  if (!/^wss:/i.test(facts.connection.url)) return null;
  const cut = namedFailure(facts, CUT, {
    headline: text('Cut while TLS was being set up', '建立 TLS 时连接被切断'),
    nextSteps: [
      text(
        'Does this port speak TLS at all? Try ws: if it is a local server without it',
        '该端口是否支持 TLS？若是没有 TLS 的本地服务，试试 ws:',
      ),
      LOOK,
    ],
  });
  return cut && { ...cut, confidence: facts.browser === 'firefox' ? 'possible' : 'likely' };
}

/** So Chromium ends a handshake whose server asks for a client certificate that the browser does not have (measured: 11). */
function canceledInTls(facts: Facts): Finding | null {
  if (!/^wss:/i.test(facts.connection.url)) return null;
  const canceled = namedFailure(facts, /opening handshake was cancell?ed/i, {
    headline: text('Cancelled in TLS: a client certificate?', '在 TLS 阶段被取消：是否需要客户端证书？'),
    nextSteps: [
      text(
        'Open https:// with the same host and port in a tab: where the server asks for a certificate, choose one there first',
        '在标签页里用 https:// 打开同一主机和端口：若服务端要求证书，先在那里选择',
      ),
      text('No prompt for a certificate is shown for a WebSocket', 'WebSocket 连接不会弹出选择证书的提示'),
    ],
  });
  return canceled && { ...canceled, confidence: 'likely' };
}
