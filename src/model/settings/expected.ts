import type { Localized } from '#model/localized.ts';
import { HIDEABLE_COLUMNS, LIST_COLUMNS } from './list-columns.ts';

const yesOrNo: Localized = { en: 'true or false', zh: 'true 或 false' };
const code: Localized = { en: 'a whole number from 0 to 65535', zh: '0 到 65535 的整数' };
const text: Localized = { en: 'a text of at most 1,024 characters', zh: '不超过 1,024 个字符的文本' };

const ownCode: Readonly<Record<string, Localized>> = {
  '': {
    en: 'an object with match, first, name and meaning',
    zh: '包含 match、first、name 和 meaning 的对象',
  },
  '.match': { en: 'a host/path pattern or a subprotocol', zh: '主机/路径模式或子协议' },
  '.first': code,
  '.last': { en: 'a whole number from “first” to 65535', zh: '从 “first” 到 65535 的整数' },
  '.name': { en: 'a text of 1 to 100 characters', zh: '1 到 100 个字符的文本' },
  '.meaning': { en: 'a text of 1 to 1,024 characters', zh: '1 到 1,024 个字符的文本' },
  '.advice': text,
};

const path: Localized = {
  en: 'keys with dots between, as error.code, at most 8 of them',
  zh: '以点分隔的键，例如 error.code，最多 8 个',
};

const ownGoodbye: Readonly<Record<string, Localized>> = {
  '': {
    en: 'an object with match, name, and prefix or path',
    zh: '包含 match、name 以及 prefix 或 path 的对象',
  },
  '.match': { en: 'a host/path pattern or a subprotocol', zh: '主机/路径模式或子协议' },
  '.name': { en: 'a text of 1 to 100 characters', zh: '1 到 100 个字符的文本' },
  '.prefix': {
    en: 'a text of at most 100 characters, not empty where “path” is',
    zh: '不超过 100 个字符的文本；“path” 为空时不能为空',
  },
  '.path': path,
  '.value': {
    en: 'a text of at most 100 characters, and none without “path”',
    zh: '不超过 100 个字符的文本；没有 “path” 时须为空',
  },
  '.code': path,
  '.reason': path,
  '.ends': yesOrNo,
};

const hideable = HIDEABLE_COLUMNS.map((name) => `"${name}"`);
const column: Localized = { en: `one of ${hideable.join(', ')}`, zh: `${hideable.join('、')} 之一` };
const width: Localized = { en: 'a whole number from 24 to 10,000', zh: '24 到 10,000 的整数' };

const listOf = (place: string, list: Localized, item: typeof ownCode): [string, Localized][] => [
  [place, list],
  ...Object.entries(item).map(([field, expected]): [string, Localized] => [`${place}.*${field}`, expected]),
];
const ownCodes = (place: string) =>
  listOf(place, { en: 'a list of at most 500 codes', zh: '最多 500 个关闭码的列表' }, ownCode);
const ownGoodbyes = (place: string) =>
  listOf(place, { en: 'a list of at most 100 goodbyes', zh: '最多 100 个道别消息的列表' }, ownGoodbye);

/** What belongs in each place of a file of settings or codes, by its path with `*` for any index. */
export const EXPECTED: ReadonlyMap<string, Localized> = new Map([
  ['exportedAt', text],
  ['generator', text],
  ['settings', { en: 'an object of settings', zh: '由设置组成的对象' }],
  ['settings.preserveLog', yesOrNo],
  ['settings.timeline', yesOrNo],
  ['settings.groupSimilar', yesOrNo],
  ['settings.hiddenColumns', { en: 'a list of columns', zh: '由列组成的列表' }],
  ['settings.hiddenColumns.*', column],
  ['settings.columnWidths', { en: 'an object of widths by column', zh: '由各列宽度组成的对象' }],
  ...LIST_COLUMNS.map((name): [string, Localized] => [`settings.columnWidths.${name}`, width]),
  ['settings.redactExports', yesOrNo],
  ['settings.recording', yesOrNo],
  ['settings.goodbyes', yesOrNo],
  ['settings.tellOfGoodbyes', yesOrNo],
  ...['settings.neverRecord', 'settings.guessGoodbyes'].flatMap((place): [string, Localized][] => [
    [place, { en: 'a list of at most 1,000 hosts', zh: '最多 1,000 个主机的列表' }],
    [
      `${place}.*`,
      {
        en: 'a host name or IP address without scheme, port, path or *',
        zh: '不带协议、端口、路径和 * 的主机名或 IP 地址',
      },
    ],
  ]),
  ['settings.keepRecords', { en: 'a whole number from 1,000 to 1,000,000', zh: '1,000 到 1,000,000 的整数' }],
  ['settings.language', { en: '"auto", "en" or "zh"', zh: '"auto"、"en" 或 "zh"' }],
  ['settings.theme', { en: '"auto", "light" or "dark"', zh: '"auto"、"light" 或 "dark"' }],
  ...ownCodes('settings.ownCodes'),
  ...ownCodes('codes'),
  ...ownGoodbyes('settings.ownGoodbyes'),
  ...ownGoodbyes('goodbyes'),
]);
