import { codes0To999 } from './entries/0-999.ts';
import { code1000 } from './entries/1000.ts';
import { code1001 } from './entries/1001.ts';
import { code1002 } from './entries/1002.ts';
import { code1003 } from './entries/1003.ts';
import { code1004 } from './entries/1004.ts';
import { code1005 } from './entries/1005.ts';
import { code1006 } from './entries/1006.ts';
import { code1007 } from './entries/1007.ts';
import { code1008 } from './entries/1008.ts';
import { code1009 } from './entries/1009.ts';
import { code1010 } from './entries/1010.ts';
import { code1011 } from './entries/1011.ts';
import { code1012 } from './entries/1012.ts';
import { code1013 } from './entries/1013.ts';
import { code1014 } from './entries/1014.ts';
import { code1015 } from './entries/1015.ts';
import { codes1016To1999 } from './entries/1016-1999.ts';
import { codes2000To2999 } from './entries/2000-2999.ts';
import { code3000 } from './entries/3000.ts';
import { codes3000To3999 } from './entries/3000-3999.ts';
import { code3003 } from './entries/3003.ts';
import { code3008 } from './entries/3008.ts';
import { codes4000To4999 } from './entries/4000-4999.ts';
import { codes5000To65535 } from './entries/5000-65535.ts';
import type { CloseCodeEntry } from './entry.ts';

/**
 * The CloseEvent status table: every close code that has a meaning of its own, and the ranges around them, ordered by
 * first code. A single code comes before the range it lies in, and its entry wins over that of the range.
 */
export const closeCodes: readonly CloseCodeEntry[] = [
  codes0To999,
  code1000,
  code1001,
  code1002,
  code1003,
  code1004,
  code1005,
  code1006,
  code1007,
  code1008,
  code1009,
  code1010,
  code1011,
  code1012,
  code1013,
  code1014,
  code1015,
  codes1016To1999,
  codes2000To2999,
  code3000,
  codes3000To3999,
  code3003,
  code3008,
  codes4000To4999,
  codes5000To65535,
];
