import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { GoodbyeProtocol } from '#model/goodbyes/protocol.ts';
import { protocols } from '#model/goodbyes/table.ts';
import { saidOf } from '../../../support/goodbyes/said-of.ts';
import { messageOf, type Sample, samples } from '../../../support/goodbyes/samples.ts';

const protocolOf = (id: string) => protocols.find((protocol) => protocol.id === id);

for (const [index, sample] of samples.entries()) {
  test(`${sample.protocol}, sample ${index}: ${sample.goodbye ? sample.goodbye.code : 'nothing'}`, () => {
    const protocol = protocolOf(sample.protocol);
    const said = protocol ? saidOf(protocol, [messageOf(sample)], sample.from) : null;
    expect(said && shown(said, sample)).toEqual(sample.goodbye);
  });
}

/** As much of it as the sample tells. */
function shown(said: NonNullable<ReturnType<typeof saidOf>>, { goodbye }: Sample) {
  const { code, reason, weight, reconnect } = said;
  return {
    code,
    ...((reason !== '' || goodbye?.reason !== undefined) && { reason }),
    ...(goodbye?.isFatal !== undefined && { isFatal: weight === 'fatal' }),
    ...(goodbye?.reconnect !== undefined && { reconnect: reconnect ?? false }),
  };
}

test('every protocol says something, and is silent about something', () => {
  const known = new Set(protocols.map(({ id }) => id));
  expect(known.size).toBe(protocols.length);
  for (const id of known) {
    const own = samples.filter(({ protocol }) => protocol === id);
    expect(
      own.some(({ goodbye }) => goodbye),
      `${id} has a goodbye among the samples`,
    ).toBe(true);
    expect(
      own.some(({ goodbye }) => !goodbye),
      `${id} has a false alarm among the samples`,
    ).toBe(true);
  }
});

test('nothing that a message may become on its way makes a rule throw', () => {
  const mutated = fc
    .tuple(fc.constantFrom(...samples), fc.nat(), fc.nat(), fc.string({ maxLength: 8, unit: 'binary' }))
    .map(([sample, from, length, by]) => {
      const message = messageOf(sample);
      const at = from % (message.length + 1);
      return message.slice(0, at) + by + message.slice(at + (length % 8));
    });
  fc.assert(
    fc.property(
      mutated,
      fc.constantFrom(...protocols),
      fc.constantFrom('server', 'page'),
      (message, protocol, from) => {
        saidOf(protocol as GoodbyeProtocol, [message], from as 'server' | 'page');
      },
    ),
    { numRuns: 2_000 },
  );
});

test('a message that breaks off says nothing of a code or a reason that it does not hold whole', () => {
  for (const sample of samples) {
    const protocol = protocolOf(sample.protocol);
    const { code, reason = '' } = sample.goodbye ?? {};
    const message = messageOf(sample);
    if (!protocol || code === undefined || sample.text === undefined) continue;
    for (let length = 0; length < message.length; length += 1) {
      const said = saidOf(protocol, [message.slice(0, length)], sample.from);
      // Half an address is none yet: there the reason is compared as far as the mark that the whole one gets.
      const compared = said?.reason.slice(0, reason.includes('<') ? reason.indexOf('<') : undefined);
      if (said && said.code === code) expect(reason.startsWith(compared ?? '')).toBe(true);
    }
  }
});
