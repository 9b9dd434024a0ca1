import { text } from '#model/diagnosis/wording.ts';

/** What to do where one connection takes another's place. */
export const takeoverSteps = [
  text(
    'Give each client an id of its own (MQTT client id, session, device), or let one login open several',
    '让每个客户端使用自己的 id（MQTT client id、会话、设备），或允许同一登录打开多个连接',
  ),
  text(
    'Look for a second tab, window or device with the same login, or code that connects twice',
    '查找使用同一登录的其他标签页、窗口或设备，或重复连接的代码',
  ),
  text(
    'Do not reconnect at once after being replaced: each reconnection throws the other out',
    '被顶替后不要立即重连：每次重连都会把对方挤掉',
  ),
];
