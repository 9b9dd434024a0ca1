import type { LogChange } from '#model/wire/log-change.ts';

const NAME = 'log';

/** Opens the way by which the background tells every open view of a change; call the result with one. */
export function openAnnouncements(): (change: LogChange) => void {
  const channel = new BroadcastChannel(NAME);
  return (change) => channel.postMessage(change);
}

/** Calls back on every announced change until the returned function is called. */
export function onAnnouncement(listener: (change: LogChange) => void): () => void {
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = ({ data }: MessageEvent<LogChange>) => listener(data);
  return () => channel.close();
}
