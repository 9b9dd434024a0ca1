import { byteLengthOf, sizeOfBlob } from './natives.ts';

/** Length of a received message's payload: UTF-16 code units of text, bytes of a Blob or an ArrayBuffer. */
export function payloadSize(data: unknown): number {
  if (typeof data === 'string') return data.length;
  try {
    return byteLengthOf(data as ArrayBuffer);
  } catch {
    return sizeOfBlob(data as Blob);
  }
}
