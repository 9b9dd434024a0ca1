import type { JSX } from 'preact';
import type { OpenResource } from '#panel/env.ts';
import type { Messages } from '#ui/messages.ts';
import { isOfPage, placeIn, type StackPlace, scriptName } from './stack-frames.ts';

interface CodePlaceProps {
  place: StackPlace;
  messages: Messages;
  openResource: OpenResource | null;
}

/** A place in the code: as short as people name it, and a way there where there are Sources; else the whole of it. */
export function CodePlace({ place, messages, openResource }: CodePlaceProps): JSX.Element {
  const { url, line, column } = place;
  const whole = `${url}:${line}:${column}`;
  if (!openResource || !isOfPage(place)) return <span class="frame-place">{whole}</span>;
  return (
    <button
      type="button"
      class="frame-place link"
      title={messages('openInSources', whole)}
      onClick={() => openResource(url, line, column)}
    >
      {scriptName(url)}:{line}:{column}
    </button>
  );
}

/** A text in which the place that it names, if any, is a way there. */
export function PlacedText({ text, ...rest }: { text: string } & Omit<CodePlaceProps, 'place'>): JSX.Element {
  const named = rest.openResource && placeIn(text);
  if (!named) return <bdi>{text}</bdi>;
  return (
    <bdi>
      {named.before} <CodePlace place={named.place} {...rest} />
      {named.after}
    </bdi>
  );
}
