import { expect, test } from '@playwright/test';
import { GIVE_UP, isOpen, LEFT_OPEN, nextStep } from '#model/reconnects/rehearsal.ts';
import type { Connection } from '#model/record/connection.ts';
import { closedWith, END, failed, lost } from '../../../support/diagnosis/build.ts';

const plan = { code: 4000, reason: '', times: 2 };
/** One that lives, opened `at` ms after the end that all is told by. */
const living = (at: number): Connection => ({
  ...lost({ at: END + at + 1_000, age: 1_000, silence: null }),
  end: null,
});
/** One that was closed from the panel. */
const closedFromHere = () => closedWith(4000, '', { age: 9_000, closeCall: { ago: 20, by: 'extension' } });

test('closes the newest that is open, or says that there is none', () => {
  const [older, newer] = [living(0), living(500)];
  expect(nextStep([older, newer], [], plan, END, END)).toEqual({ do: 'close', connection: newer });
  expect(nextStep([lost()], [], plan, END, END)).toEqual({ do: 'finish', result: 'nothing-open' });
});

test('waits for the end, and not for ever', () => {
  const one = living(0);
  expect(nextStep([one], [one.id], plan, END, END + 5)).toMatchObject({ do: 'wait', for: 'end' });
  expect(nextStep([one], [one.id], plan, END, END + 71_000)).toEqual({ do: 'finish', result: 'not-closed' });
});

test('waits until the page came back, through failures, then closes again', () => {
  const one = closedFromHere();
  const attempt = failed({ at: END + 1_100, attempt: 10 });
  const back = living(3_000);
  expect(nextStep([one], [one.id], plan, END, END + 100)).toMatchObject({ do: 'wait', for: 'reconnect' });
  expect(nextStep([one, attempt], [one.id], plan, END, END + 1_200)).toMatchObject({ do: 'wait', for: 'reconnect' });
  const opened = END + 3_000;
  expect(nextStep([one, attempt, back], [one.id], plan, END, opened + 10)).toEqual({
    do: 'wait',
    for: 'reconnect',
    until: opened + LEFT_OPEN,
  });
  expect(nextStep([one, attempt, back], [one.id], plan, END, opened + LEFT_OPEN)).toEqual({
    do: 'close',
    connection: back,
  });
  expect(nextStep([one, back], [one.id], { ...plan, times: 1 }, END, opened + 10)).toEqual({
    do: 'finish',
    result: 'back',
  });
});

test('a connection that was open before is no return', () => {
  const one = closedFromHere();
  expect(nextStep([living(-5_000), one], [one.id], plan, END, END + 100)).toMatchObject({ do: 'wait' });
});

test('gives up on a page that does not come back', () => {
  const one = closedFromHere();
  expect(nextStep([one], [one.id], plan, END, END + GIVE_UP - 1)).toMatchObject({ do: 'wait' });
  expect(nextStep([one], [one.id], plan, END, END + GIVE_UP)).toEqual({ do: 'finish', result: 'not-back' });
});

test('a stream, one that is closing and one that connects cannot be closed', () => {
  const one = living(0);
  expect(isOpen(one)).toBe(true);
  expect(isOpen({ ...one, api: 'WebSocketStream' })).toBe(false);
  expect(isOpen({ ...one, opened: null })).toBe(false);
  expect(isOpen({ ...one, closeCall: closedFromHere().closeCall })).toBe(false);
});
