import { BEGIN, type Order } from '#model/wire/page-channel.ts';
import { parse } from '#watch/natives.ts';
import { obey, reportAll } from '#watch/orders.ts';
import { patch } from '#watch/patch.ts';
import { type Place, watchIn } from '#watch/place.ts';
import { openChannel, send, takeKey } from './channel.ts';
import { hiddenSoFar, pageFacts, watchDeparture, watchLife } from './page-life.ts';

watchIn({ __proto__: null, send, watchLife, hiddenSoFar, facts: pageFacts } as Place);

// Nothing is touched before a relay asks for it: a second copy of this script, which an update of the extension may bring, finds none.
openChannel({
  resume: reportAll,
  obey(json) {
    const { 0: what, 1: code, 2: reason } = parse(json) as Order;
    if (what !== BEGIN) return obey(what, code, reason);
    takeKey(reason);
    watchDeparture();
    patch(code === 1);
  },
});
