import { BEGIN, type Order, RECORD, REPORT_ALL, RULES } from '#model/wire/page-channel.ts';
import { takeKey } from './channel.ts';
import { noteClose } from './close-call.ts';
import { takeRules } from './last-words.ts';
import { forEachLive, isRecording, type ReadyState, record, reportAll } from './live.ts';
import { closeNow, parse, readyStateOf } from './natives.ts';
import { patch } from './patch.ts';

/** Does what the relay says. */
export function obey(order: string): void {
  const { 0: what, 1: code, 2: reason } = parse(order) as Order;
  if (what === BEGIN) {
    takeKey(reason);
    patch(code === 1);
  } else if (what === REPORT_ALL) reportAll();
  else if (what < 0) record(what === RECORD);
  else if (code !== RULES) {
    forEachLive((state) => {
      const { socket } = state;
      if (!socket || state.record.number !== what) return;
      noteClose(state, { code, reason }, readyStateOf(socket) as ReadyState, null, '', undefined, 'extension');
      closeNow(socket, code, reason);
    });
  } else if (isRecording()) takeRules(what, reason);
}
