import { type Signal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** What opens beside a button. */
export interface Popover {
  open: Signal<boolean>;
  /** What holds both. */
  whole: RefObject<HTMLDivElement | null>;
  button: RefObject<HTMLButtonElement | null>;
  /** Closes it and leads back to its button. */
  leave(): void;
  /** For whatever holds both: Escape closes. */
  onKeyDown(event: KeyboardEvent): void;
}

/** Something that opens beside a button, and closes with Escape or when something else is pressed or has the focus. */
export function usePopover(): Popover {
  const open = useSignal(false);
  const whole = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const closeOutside = ({ target }: Event) => {
      if (target instanceof Node && !whole.current?.contains(target)) open.value = false;
    };
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('focusin', closeOutside);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('focusin', closeOutside);
    };
  }, []);
  const leave = () => {
    open.value = false;
    button.current?.focus();
  };
  return {
    open,
    whole,
    button,
    leave,
    onKeyDown(event) {
      if (event.key !== 'Escape' || !open.value) return;
      leave();
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
