import type { JSX } from 'preact';
import type { Field } from '#model/diagnosis/verdict.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import type { OpenResource } from '#panel/env.ts';
import type { Messages } from '#ui/messages.ts';
import { CodePlace } from './code-place.tsx';
import { isOfPage, parseStack, type StackFrame } from './stack-frames.ts';

interface StacksProps {
  connection: EndedConnection;
  /** The part of the record to highlight, null for none. */
  cited: Field | null;
  messages: Messages;
  openResource: OpenResource | null;
}

/** Who called `new WebSocket()`, and who called `close()`; frames open in Sources where the host can. */
export function Stacks({ connection: { closeCall, stack }, cited, messages, openResource }: StacksProps): JSX.Element {
  const rest = { cited, messages, openResource };
  return (
    <>
      {closeCall && <Stack title={messages('factsClosedBy')} field="closeCall" stack={closeCall.stack} {...rest} />}
      <Stack title={messages('factsStack')} field="stack" stack={stack} {...rest} />
    </>
  );
}

interface StackProps extends Omit<StacksProps, 'connection'> {
  title: string;
  field: Field;
  stack: string;
}

function Stack({ title, field, stack, cited, messages, openResource }: StackProps) {
  const frames = parseStack(stack);
  return (
    <section class={`section stack-section ${cited === field ? 'is-cited' : ''}`} data-field={field}>
      <h3>{title}</h3>
      {frames.length === 0 ? (
        <p class="muted">{messages('empty')}</p>
      ) : (
        <ol class="stack">
          {frames.map((frame) => (
            <Frame key={frame.number} frame={frame} messages={messages} openResource={openResource} />
          ))}
        </ol>
      )}
    </section>
  );
}

interface FrameProps {
  frame: StackFrame;
  messages: Messages;
  openResource: OpenResource | null;
}

function Frame({ frame: { name, place }, messages, openResource }: FrameProps) {
  if (!place) return <li class="frame">{name}</li>;
  return (
    <li class={`frame ${isOfPage(place) ? '' : 'is-foreign'}`}>
      <span class="frame-name">{name || messages('frameAnonymous')}</span>{' '}
      <CodePlace place={place} messages={messages} openResource={openResource} />
    </li>
  );
}
