import type { Connection } from '#model/record/connection.ts';

/** Gives a record of version 2 what it lacks of the fields that came later: what says that nothing is known. */
export function addLaterFields(connection: Connection): void {
  connection.goodbye ??= null;
  const {
    closeCall,
    activity: { sent, received },
  } = connection;
  if (closeCall) {
    closeCall.by ??= 'page';
    closeCall.during ??= 'unknown';
    closeCall.eventType ??= '';
  }
  sent.longestGap ??= 0;
  received.longestGap ??= 0;
}
