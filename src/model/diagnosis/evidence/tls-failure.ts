import { text } from '#model/diagnosis/wording.ts';
import type { Localized } from '#model/localized.ts';

/** What TLS or a certificate failed by, and what to do about it. */
export interface TlsFailure {
  /** In a few words. */
  readonly headline: Localized;
  /** The more telling first. */
  readonly nextSteps: readonly Localized[];
}

/** What is to be done whatever it was: the browser shows a page for what it only names here. */
export const LOOK = text(
  'Open https:// with the same host and port in a tab and read the error',
  '在标签页里用 https:// 打开同一主机和端口，看错误信息',
);

const UNNAMED: TlsFailure = {
  headline: text('TLS or the certificate failed', 'TLS 或证书有问题'),
  nextSteps: [
    LOOK,
    text('Self-signed: trust the certificate in this very browser', '自签名证书：在这个浏览器里信任它'),
  ],
};

/**
 * Failures by the names that browsers give them: network errors of Chromium, and errors of NSS and mozilla::pkix with the texts that Firefox
 * shows in their place (net_error_list.h; SSLerrs.h, SECerrs.h).
 */
const NAMED: readonly (readonly [said: RegExp, failure: TlsFailure])[] = [
  [
    // What browsers say of an answer that is none of TLS (measured: 11).
    /ERR_SSL_PROTOCOL_ERROR|SSL_ERROR_RX_RECORD_TOO_LONG|exceeded the maximum permissible length/,
    {
      headline: text('TLS failed: the port speaks no TLS?', 'TLS 失败：该端口不支持 TLS？'),
      nextSteps: [
        text(
          'The port speaks no TLS, or the answer was plain HTTP: use ws:// there, or put TLS in front of it',
          '该端口不支持 TLS，返回的是明文：改用 ws://，或在它前面加上 TLS',
        ),
        LOOK,
      ],
    },
  ],
  [
    /CERT_DATE_INVALID|EXPIRED_(ISSUER_)?CERTIFICATE|NOT_YET_VALID|CERT_VALIDITY_TOO_LONG|certificate has expired|not yet valid/i,
    {
      headline: text('The certificate is out of its time', '证书不在有效期内'),
      nextSteps: [
        text(
          'Renew the certificate, and reload every server and proxy that holds the old one',
          '续签证书，并让所有使用旧证书的服务和代理重新加载',
        ),
        text('Is the clock of this machine right?', '本机时钟是否正确？'),
        LOOK,
      ],
    },
  ],
  [
    /CERT_COMMON_NAME_INVALID|BAD_CERT_DOMAIN|UNRECOGNIZED_NAME|does not match the server/i,
    {
      headline: text('The certificate is for another host name', '证书属于另一个主机名'),
      nextSteps: [
        text(
          'Connect to a name that the certificate holds, not to an address, or issue one for this name',
          '连接证书所含的主机名而不是 IP 地址，或为这个名称签发证书',
        ),
        text(
          'Behind a proxy with several hosts: does it choose the certificate by this name?',
          '若前面的代理服务多个主机：它是否按该名称选择证书？',
        ),
        LOOK,
      ],
    },
  ],
  [
    /CERT_AUTHORITY_INVALID|UNKNOWN_ISSUER|SELF_SIGNED|UNTRUSTED_(ISSUER|CERT)|CA_CERT_INVALID|PINNED_KEY|issuer is not recognized|self-signed|not trusted/i,
    {
      headline: text('This browser does not trust the certificate', '浏览器不信任该证书'),
      nextSteps: [
        text(
          'Self-signed: open https:// with the same host and port in a tab and accept it; no warning is shown for a WebSocket',
          '自签名证书：在标签页里用 https:// 打开同一主机和端口并接受；WebSocket 连接不会弹出警告',
        ),
        text(
          'Issued by a public authority: does the server send the intermediate certificates too?',
          '公共机构签发：服务端是否也发送了中间证书？',
        ),
        text(
          'An antivirus or a company proxy that looks into TLS puts a certificate of its own there',
          '会检查 TLS 的杀毒软件或公司代理会换上自己的证书',
        ),
      ],
    },
  ],
  [
    /CERT_REVOKED|REVOKED_CERTIFICATE|has been revoked/i,
    {
      headline: text('The certificate was revoked', '证书已被吊销'),
      nextSteps: [text('Issue and install a new certificate', '签发并安装新证书'), LOOK],
    },
  ],
  [
    /CLIENT_AUTH_CERT|BAD_SSL_CLIENT_AUTH|CERTIFICATE_REQUIRED|cannot verify your certificate|BAD_CERT_ALERT/i,
    {
      headline: text('The server wants a client certificate', '服务端要求客户端证书'),
      nextSteps: [
        text(
          'Open https:// with the same host and port in a tab and choose a certificate there first: no prompt is shown for a WebSocket',
          '先在标签页里用 https:// 打开同一主机和端口并选择证书：WebSocket 连接不会弹出选择证书的提示',
        ),
        text('Or let this path of the server do without one', '或让服务端的这个路径不要求证书'),
      ],
    },
  ],
  [
    /VERSION_OR_CIPHER|UNSUPPORTED_VERSION|NO_CYPHER_OVERLAP|PROTOCOL_VERSION_ALERT|INADEQUATE_SECURITY|OBSOLETE_VERSION|WEAK_|unsupported version|no common encryption|HANDSHAKE_FAILURE_ALERT|acceptable set of security/i,
    {
      headline: text('No TLS version or cipher in common', '没有双方都支持的 TLS 版本或加密套件'),
      nextSteps: [
        text('Let the server offer TLS 1.2 or 1.3 with current ciphers', '让服务端提供 TLS 1.2 或 1.3 和现行加密套件'),
        text(
          'Does the server know this host name at all? Some refuse TLS for others',
          '服务端是否认识这个主机名？有的会拒绝其他名称的 TLS',
        ),
        LOOK,
      ],
    },
  ],
];

/**
 * What TLS failed by.
 *
 * @param error - What the second channel said; any text.
 * @returns What the error names, or what can be said of any.
 */
export const tlsFailureOf = (error: string): TlsFailure => NAMED.find(([said]) => said.test(error))?.[1] ?? UNNAMED;
