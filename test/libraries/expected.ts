import type { Library } from './libraries.ts';
import { STEPS } from './steps.ts';

const closeEventOf = ({ code, reason }: Library['disconnect']) => ({
  code: code ?? 1005,
  reason: reason ?? '',
  wasClean: true,
});

/** The close events of a library's connections, in order. */
export const expectedEvents = ({ disconnect }: Library) => [
  ...STEPS.map(({ closed }) => closed),
  closeEventOf(disconnect),
];

/** The facts of a record that a scenario decides. */
export interface ExpectedRecord {
  hasOpened: boolean;
  hasErrored: boolean;
  closeCall: (Library['disconnect'] & { threw: string | null }) | null;
  end: unknown;
}

/** What the log must hold of a library's connections, in order. */
export function expectedRecords(library: Library): ExpectedRecord[] {
  return expectedEvents(library).map((event, index) => {
    const step = STEPS[index];
    const refused = step?.refused === true;
    const call = step === undefined ? library.disconnect : refused ? library.afterRefusal : undefined;
    return {
      hasOpened: !refused,
      hasErrored: refused,
      closeCall: call ? { ...call, threw: null } : null,
      end: { type: 'closed', ...event },
    };
  });
}

/** What a page's Close frames must be, as its server sees them, in order. */
export function expectedFrames({ disconnect: { code, reason } }: Library) {
  const own = code === null ? 'empty' : { code, reason: reason ?? '' };
  return [...STEPS.map(({ closed: { code, reason, wasClean } }) => (wasClean ? { code, reason } : null)), own];
}
