import { type ReadonlySignal, signal } from '@preact/signals';

/** Loads a part of the view, once what is there already has been painted; null until it is here. */
export function loadLater<Part>(load: () => Promise<Part>): ReadonlySignal<Part | null> {
  const part = signal<Part | null>(null);
  const go = async () => {
    part.value = await load();
  };
  // A task after a frame runs when that frame has been painted.
  requestAnimationFrame(() => setTimeout(() => void go()));
  return part;
}
