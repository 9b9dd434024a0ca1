import { adviceOnCodes0To999 } from './advice/0-999.ts';
import { adviceOnCode1000 } from './advice/1000.ts';
import { adviceOnCode1001 } from './advice/1001.ts';
import { adviceOnCode1002 } from './advice/1002.ts';
import { adviceOnCode1003 } from './advice/1003.ts';
import { adviceOnCode1004 } from './advice/1004.ts';
import { adviceOnCode1005 } from './advice/1005.ts';
import { adviceOnCode1006 } from './advice/1006.ts';
import { adviceOnCode1007 } from './advice/1007.ts';
import { adviceOnCode1008 } from './advice/1008.ts';
import { adviceOnCode1009 } from './advice/1009.ts';
import { adviceOnCode1010 } from './advice/1010.ts';
import { adviceOnCode1011 } from './advice/1011.ts';
import { adviceOnCode1012 } from './advice/1012.ts';
import { adviceOnCode1013 } from './advice/1013.ts';
import { adviceOnCode1014 } from './advice/1014.ts';
import { adviceOnCode1015 } from './advice/1015.ts';
import { adviceOnCodes1016To1999 } from './advice/1016-1999.ts';
import { adviceOnCodes2000To2999 } from './advice/2000-2999.ts';
import { adviceOnCode3000 } from './advice/3000.ts';
import { adviceOnCodes3000To3999 } from './advice/3000-3999.ts';
import { adviceOnCode3003 } from './advice/3003.ts';
import { adviceOnCode3008 } from './advice/3008.ts';
import { adviceOnCodes4000To4999 } from './advice/4000-4999.ts';
import { adviceOnCodes5000To65535 } from './advice/5000-65535.ts';
import type { CloseCodeAdvice } from './advice.ts';
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

const advice: ReadonlyMap<CloseCodeEntry, CloseCodeAdvice> = new Map([
  [codes0To999, adviceOnCodes0To999],
  [code1000, adviceOnCode1000],
  [code1001, adviceOnCode1001],
  [code1002, adviceOnCode1002],
  [code1003, adviceOnCode1003],
  [code1004, adviceOnCode1004],
  [code1005, adviceOnCode1005],
  [code1006, adviceOnCode1006],
  [code1007, adviceOnCode1007],
  [code1008, adviceOnCode1008],
  [code1009, adviceOnCode1009],
  [code1010, adviceOnCode1010],
  [code1011, adviceOnCode1011],
  [code1012, adviceOnCode1012],
  [code1013, adviceOnCode1013],
  [code1014, adviceOnCode1014],
  [code1015, adviceOnCode1015],
  [codes1016To1999, adviceOnCodes1016To1999],
  [codes2000To2999, adviceOnCodes2000To2999],
  [code3000, adviceOnCode3000],
  [codes3000To3999, adviceOnCodes3000To3999],
  [code3003, adviceOnCode3003],
  [code3008, adviceOnCode3008],
  [codes4000To4999, adviceOnCodes4000To4999],
  [codes5000To65535, adviceOnCodes5000To65535],
]);

/**
 * What helps with a close code. It is not in the entry itself because a list of closes needs none of it.
 *
 * @param entry - One of the status table.
 * @throws RangeError when it is not of the table.
 */
export function adviceOn(entry: CloseCodeEntry): CloseCodeAdvice {
  const found = advice.get(entry);
  if (!found) throw new RangeError(`Not of the status table: ${entry.first}-${entry.last}`);
  return found;
}
