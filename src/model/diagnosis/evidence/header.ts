import type { Facts } from '#model/diagnosis/facts.ts';

/** The value of a header of the handshake's answer, null when there is none. */
export function headerOf({ connection }: Facts, name: string): string | null {
  const found = connection.handshake?.headers.find((header) => header.name.toLowerCase() === name);
  return found && found.value.trim() !== '' ? found.value.trim() : null;
}
