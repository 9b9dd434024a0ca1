import type { Protocol } from './protocol.ts';

interface Packet {
  /** MQTT 3.1.1, 2.2.1. */
  type: number;
  body: Buffer;
}

const CONNECT = 1;
const PUBLISH = 3;
const CONNACK = Buffer.from([0x20, 2, 0, 0]);

/** Cuts whole packets off the front of a stream; packets and messages need not begin together (MQTT 3.1.1, 6). */
function takePacket(stream: Buffer): { packet: Packet; rest: Buffer } | null {
  let length = 0;
  let at = 1;
  for (let shift = 0; ; shift += 7) {
    const byte = stream[at++];
    if (byte === undefined) return null;
    length |= (byte & 0x7f) << shift;
    if (byte < 0x80) break;
  }
  if (stream.length < at + length) return null;
  const packet = { type: (stream[0] ?? 0) >> 4, body: stream.subarray(at, at + length) };
  return { packet, rest: stream.subarray(at + length) };
}

/** MQTT 3.1.1 as far as one message of quality 1 needs it. */
export const mqtt: Protocol = (say, done) => {
  let stream: Buffer = Buffer.alloc(0);
  return (payload) => {
    stream = Buffer.concat([stream, payload]);
    for (let taken = takePacket(stream); taken !== null; taken = takePacket(stream)) {
      const { type, body } = taken.packet;
      stream = taken.rest;
      if (type === CONNECT) say(CONNACK);
      if (type === PUBLISH) {
        const topicLength = body.readUInt16BE(0);
        const identifier = body.subarray(2 + topicLength, 4 + topicLength);
        say(Buffer.concat([Buffer.from([0x40, 2]), identifier]));
        done();
      }
    }
  };
};
