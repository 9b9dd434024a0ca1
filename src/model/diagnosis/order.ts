import type { Cause } from './cause.ts';
import { abortedConnecting } from './causes/aborted-connecting.ts';
import { backForwardCache } from './causes/back-forward-cache.ts';
import { backgroundThrottling } from './causes/background-throttling.ts';
import { badHandshake } from './causes/bad-handshake.ts';
import { badUtf8 } from './causes/bad-utf8.ts';
import { blockedByCsp } from './causes/blocked-by-csp.ts';
import { blockedByExtension } from './causes/blocked-by-extension.ts';
import { blockedPort } from './causes/blocked-port.ts';
import { browserFailed } from './causes/browser-failed.ts';
import { bufferFull } from './causes/buffer-full.ts';
import { closedFromPanel } from './causes/closed-from-panel.ts';
import { closedOnMessage } from './causes/closed-on-message.ts';
import { closingUnanswered } from './causes/closing-unanswered.ts';
import { connectionLost } from './causes/connection-lost.ts';
import { connectionRefused } from './causes/connection-refused.ts';
import { constructorThrew } from './causes/constructor-threw.ts';
import { errorHidden } from './causes/error-hidden.ts';
import { gatewayClosed } from './causes/gateway-closed.ts';
import { givenUpConnecting } from './causes/given-up-connecting.ts';
import { handshakeCut } from './causes/handshake-cut.ts';
import { handshakeTimeout } from './causes/handshake-timeout.ts';
import { heartbeatTimeout } from './causes/heartbeat-timeout.ts';
import { httpStatus } from './causes/http-status.ts';
import { idleTimeout } from './causes/idle-timeout.ts';
import { invalidArguments } from './causes/invalid-arguments.ts';
import { lifetimeLimit } from './causes/lifetime-limit.ts';
import { localNetworkAccess } from './causes/local-network-access.ts';
import { machineSlept } from './causes/machine-slept.ts';
import { messageTooBig } from './causes/message-too-big.ts';
import { mixedContent } from './causes/mixed-content.ts';
import { nameNotResolved } from './causes/name-not-resolved.ts';
import { navigation } from './causes/navigation.ts';
import { networkChanged } from './causes/network-changed.ts';
import { offline } from './causes/offline.ts';
import { pageClosed } from './causes/page-closed.ts';
import { pageFrozen } from './causes/page-frozen.ts';
import { pageLeft } from './causes/page-left.ts';
import { protocolViolation } from './causes/protocol-violation.ts';
import { proxyFailed } from './causes/proxy-failed.ts';
import { reservedCloseCode } from './causes/reserved-close-code.ts';
import { saidGoodbye } from './causes/said-goodbye.ts';
import { serverClosed } from './causes/server-closed.ts';
import { serverDown } from './causes/server-down.ts';
import { serverGoingAway } from './causes/server-going-away.ts';
import { serverRefused } from './causes/server-refused.ts';
import { serviceCode } from './causes/service-code.ts';
import { subprotocolMismatch } from './causes/subprotocol-mismatch.ts';
import { synthetic } from './causes/synthetic.ts';
import { takeover } from './causes/takeover.ts';
import { tls } from './causes/tls.ts';
import { tooManyConnections } from './causes/too-many-connections.ts';
import { unseen } from './causes/unseen.ts';

/**
 * Every cause, in the order in which they are asked: first what the record proves, then what a second channel named,
 * then what neighbours show, then times, and last what is left over.
 */
export const causes: readonly Cause[] = [
  synthetic,
  invalidArguments,
  mixedContent,
  blockedByCsp,
  constructorThrew,
  closedFromPanel,
  saidGoodbye,
  pageLeft,
  givenUpConnecting,
  abortedConnecting,
  httpStatus,
  connectionRefused,
  nameNotResolved,
  tls,
  proxyFailed,
  tooManyConnections,
  blockedByExtension,
  localNetworkAccess,
  blockedPort,
  subprotocolMismatch,
  badHandshake,
  handshakeCut,
  handshakeTimeout,
  backForwardCache,
  pageFrozen,
  offline,
  machineSlept,
  networkChanged,
  errorHidden,
  badUtf8,
  reservedCloseCode,
  messageTooBig,
  protocolViolation,
  navigation,
  closingUnanswered,
  takeover,
  backgroundThrottling,
  heartbeatTimeout,
  closedOnMessage,
  pageClosed,
  gatewayClosed,
  serverDown,
  idleTimeout,
  lifetimeLimit,
  serviceCode,
  serverRefused,
  serverGoingAway,
  serverClosed,
  bufferFull,
  connectionLost,
  browserFailed,
  unseen,
];
