import type { Closed, Facts } from '#model/diagnosis/facts.ts';
import { quoted, text } from '#model/diagnosis/wording.ts';
import type { Localized } from '#model/localized.ts';

/** Words by which servers say that they turn somebody away, in close reasons of services, frameworks and issue trackers. */
const REFUSALS = [
  /un-?auth|not[ _-]?auth|forbid|denied|disallow|not[ _-]?(allowed|permitted|found|supported|enabled|registered)/i,
  /no[ _-]?(permission|access|such)|permission|privilege|credential|(log|sign)[ _-]?in\b|logged[ _-]?out|password/i,
  /(api|access)[ _-]?key|invalid|missing|malformed|mismatch|wrong|bad[ _-](request|token|origin|version)|expired|revoked/i,
  /banned|blocked|kicked|suspended|disabled|reject|refus|declin|required|must[ _-]|unsupported|unacceptable/i,
  /quota|(rate|connection|user|client|session)s?[ _-]limit|limit[ _-](reached|exceeded)|exceed|throttl/i,
  /too[ _-]?(many|fast|old)|over[ _-]?capacity|subscription|payment|billing|origin|\b4\d\d\b/i,
  /(auth|init|verif|valid|login|handshake|subscri)\w*[^.]{0,30}(fail|error)|fail\w*[^.]{0,30}(auth|init|verif|valid|login)/i,
  /未授权|禁止|拒绝|无权|权限|无效|非法|过期|(登录|认证|验证|校验)失败|请登录|超出|超过|上限|过多|不支持|不存在/,
];

/** Whether a close reason says that the server turned the connection away. */
export const speaksOfRefusal = (reason: string): boolean => REFUSALS.some((words) => words.test(reason));

/** How soon after `open`, in ms, a refusal comes: once the server has looked at what the page said first. */
const SOON = 10_000;

/** Whether the server turned the connection away soon after it opened, and says so in its reason. */
export const isRefusal = ({ age, connection }: Facts, { reason }: Closed): boolean =>
  !connection.beforeCapture && age <= SOON && speaksOfRefusal(reason);

/** What is to be done about a refusal. */
export const REFUSED = text(
  'Reconnecting alone does not help: what the reason names (a login, a right, a limit, a request) must change first',
  '只重连无济于事：须先解决关闭原因所指的问题（登录、权限、限额或请求本身）',
);

/** A refusal in a few words, its reason first: where there is little room, that is what is read. */
export function refusedHeadline({ code, reason }: Closed): Localized {
  const words = quoted(wordsOfReason(reason), 36);
  return text(`${words.en}: refused by the server, ${code}`, `${words.zh}：被服务端拒绝（${code}）`);
}

/** Names under which a reason that is JSON holds its words, the more telling first. */
const WORDS = /message|msg|reason|error|detail|description|text/i;

/**
 * What a close reason says in words: the reason itself, or of one that is an object in JSON the text in it that is meant for
 * people, without a code that stands in front of it.
 */
export function wordsOfReason(reason: string): string {
  const parsed = /^\s*[{[]/.test(reason) ? parse(reason) : null;
  const texts = parsed === null ? [] : textsIn(parsed);
  const best = texts.find(({ name }) => WORDS.test(name)) ?? texts[0];
  return (best?.text ?? reason).replace(/^\s*\d{3,4}\s*[:,-]\s+/, '').trim() || reason;
}

function parse(reason: string): unknown {
  try {
    return JSON.parse(reason);
  } catch {
    return null;
  }
}

function textsIn(value: unknown, name = ''): { name: string; text: string }[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [{ name, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => textsIn(each, key));
}
