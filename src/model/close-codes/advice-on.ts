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
import type { CloseCode } from './table.ts';

const advice: ReadonlyMap<string, CloseCodeAdvice> = new Map([
  ['0-999', adviceOnCodes0To999],
  ['1000', adviceOnCode1000],
  ['1001', adviceOnCode1001],
  ['1002', adviceOnCode1002],
  ['1003', adviceOnCode1003],
  ['1004', adviceOnCode1004],
  ['1005', adviceOnCode1005],
  ['1006', adviceOnCode1006],
  ['1007', adviceOnCode1007],
  ['1008', adviceOnCode1008],
  ['1009', adviceOnCode1009],
  ['1010', adviceOnCode1010],
  ['1011', adviceOnCode1011],
  ['1012', adviceOnCode1012],
  ['1013', adviceOnCode1013],
  ['1014', adviceOnCode1014],
  ['1015', adviceOnCode1015],
  ['1016-1999', adviceOnCodes1016To1999],
  ['2000-2999', adviceOnCodes2000To2999],
  ['3000', adviceOnCode3000],
  ['3000-3999', adviceOnCodes3000To3999],
  ['3003', adviceOnCode3003],
  ['3008', adviceOnCode3008],
  ['4000-4999', adviceOnCodes4000To4999],
  ['5000-65535', adviceOnCodes5000To65535],
]);

/**
 * What helps with a close code. The row itself does not hold it, because a list of closes needs none of it.
 *
 * @param row - One of the status table.
 * @throws RangeError when nothing is known of it.
 */
export function adviceOn({ first, last }: CloseCode): CloseCodeAdvice {
  const codes = first === last ? `${first}` : `${first}-${last}`;
  const found = advice.get(codes);
  if (!found) throw new RangeError(`Not of the status table: ${codes}`);
  return found;
}
