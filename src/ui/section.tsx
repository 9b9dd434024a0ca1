import type { ComponentChildren, JSX } from 'preact';

interface SectionProps {
  /** Unique in the page. */
  id: string;
  title: string;
  hint?: string;
  children: ComponentChildren;
}

/** A part of the settings page. */
export function Section({ id, title, hint, children }: SectionProps): JSX.Element {
  return (
    <section class="settings-section" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {hint !== undefined && <p class="hint">{hint}</p>}
      {children}
    </section>
  );
}

/** Says what is wrong with a field; null while nothing is. */
export function Problem({ id, text }: { id: string; text: string | null }): JSX.Element | null {
  if (text === null) return null;
  return (
    <p id={id} class="problem" role="alert">
      <bdi>{text}</bdi>
    </p>
  );
}
