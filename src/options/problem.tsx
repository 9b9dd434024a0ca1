import type { JSX } from 'preact';

/** Says what is wrong with a field; null while nothing is. */
export function Problem({ id, text }: { id: string; text: string | null }): JSX.Element | null {
  if (text === null) return null;
  return (
    <p id={id} class="problem" role="alert">
      <bdi>{text}</bdi>
    </p>
  );
}
