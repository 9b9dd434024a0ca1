import type { Localized } from '#model/localized.ts';
import type { Basis, Reconnect } from './service.ts';

/** The advice in words. */
export const RECONNECT: Readonly<Record<Reconnect, Localized>> = {
  yes: { en: 'Reconnect with the usual back-off.', zh: '按常规退避策略重连即可。' },
  immediately: { en: 'Reconnect at once.', zh: '可以立即重连。' },
  backoff: { en: 'Reconnect only after a longer delay.', zh: '等待较长时间后再重连。' },
  'new-session': { en: 'Reconnect, but start a new session.', zh: '可以重连，但要新建会话。' },
  resume: { en: 'Reconnect and resume the session.', zh: '重连并恢复原会话。' },
  'after-change': {
    en: 'Reconnect only after a change of credentials, parameters or behaviour.',
    zh: '先更正凭据、参数或行为，再重连。',
  },
  no: { en: 'Do not reconnect automatically.', zh: '不要自动重连。' },
  depends: {
    en: 'It depends: read the close reason or the message before.',
    zh: '视情况而定：查看关闭原因或之前的消息。',
  },
};

/** What the advice rests on, in words. */
export const BASIS: Readonly<Record<Basis, Localized>> = {
  documented: { en: 'The advice follows the sources.', zh: '该建议依据其文档或源码。' },
  mixed: {
    en: 'The sources give this advice for some codes; the rest is inferred from the meaning.',
    zh: '部分关闭码的建议依据其文档或源码，其余由含义推断。',
  },
  inferred: { en: 'The advice is inferred from the meaning.', zh: '该建议由含义推断。' },
  own: { en: 'From your own codes in the settings.', zh: '来自您在设置中添加的关闭码。' },
};
