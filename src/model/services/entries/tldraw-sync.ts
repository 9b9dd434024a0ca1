import { code, type Reconnect, type Service, type ServiceCode } from '#model/services/service.ts';

const error = (reason: string, reconnect: Reconnect, en: string, zh: string): ServiceCode =>
  code(4099, reason, reconnect, en, zh, { reasons: [reason] });

export const tldrawSync: Service = {
  id: 'tldraw-sync',
  name: 'tldraw sync',
  subprotocols: [],
  urls: [],
  basis: 'documented',
  note: {
    en: 'Errors that cannot be recovered; the close reason is the real code.',
    zh: '不可恢复的错误；关闭原因才是真正的代码。',
  },
  codes: [
    error('NOT_FOUND', 'no', 'The room or file does not exist', '房间或文件不存在'),
    error('FORBIDDEN', 'no', 'No permission', '没有权限'),
    error('NOT_AUTHENTICATED', 'no', 'A login is required', '需要登录'),
    error('UNKNOWN_ERROR', 'no', 'The server failed', '服务端出错'),
    error('CLIENT_TOO_OLD', 'no', 'The client is too old: reload the page', '客户端版本过旧：请刷新页面'),
    error('SERVER_TOO_OLD', 'no', 'The server is too old and must be updated', '服务端版本过旧，需要升级'),
    error('INVALID_RECORD', 'no', 'The client sent bad data', '客户端发送了无效数据'),
    error('RATE_LIMITED', 'no', 'Too many requests', '请求过多'),
    error('ROOM_FULL', 'no', 'The room is full', '房间已满'),
  ],
  sources: ['tldraw/tldraw: packages/sync-core/src/lib/TLSyncClient.ts'],
};
