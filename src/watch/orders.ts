import { RECORD, REPORT_ALL, RULES } from '#model/wire/page-channel.ts';
import { noteClose } from './close-call.ts';
import type { ReadyState } from './ends.ts';
import { takeRules } from './last-words.ts';
import { closeNow, readyStateOf } from './natives.ts';
import { forEachLive, isRecording, setRecording } from './registry.ts';
import { report } from './reports.ts';

/** Does what the relay says, but for the order to begin. */
export function obey(what: number, code: number, reason: string): void {
  if (what === REPORT_ALL) reportAll();
  else if (what < 0) setRecording(what === RECORD);
  else if (code !== RULES) {
    forEachLive((state) => {
      const { socket } = state;
      if (!socket || state.record.number !== what) return;
      noteClose(state, { code, reason }, readyStateOf(socket) as ReadyState, null, '', undefined, 'extension');
      closeNow(socket, code, reason);
    });
  } else if (isRecording) takeRules(what, reason);
}

/** Reports everything that lives once more: to a relay that knows nothing of it yet. */
export function reportAll(): void {
  forEachLive(report);
}
