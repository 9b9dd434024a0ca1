import { bytes } from '#model/goodbyes/binary.ts';
import { asDecoded } from '#model/goodbyes/page-expression.ts';
import samplesJson from '../samples/goodbyes.json' with { type: 'json' };

/** A message of a known protocol, as a server or a client library sent it or its documents show it. */
export interface Sample {
  readonly protocol: string;
  readonly from: 'server' | 'page';
  readonly text?: string;
  /** Of a binary message. */
  readonly hex?: string;
  /** What is to be cut out of it; null of a message that only looks like a goodbye, or is none at all. */
  readonly goodbye: {
    readonly code: string;
    readonly reason?: string;
    readonly isFatal?: boolean;
    readonly reconnect?: boolean;
  } | null;
}

export const samples = samplesJson as readonly Sample[];

/** The message as an expression sees it: one unit a byte where it is binary. */
export const messageOf = ({ text, hex = '' }: Sample): string => text ?? asDecoded(bytes(hex));
