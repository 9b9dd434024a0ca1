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
