import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

/** A value that changes at most so often: the latest there is, some ms after the last change. */
export function useRested<Value>(value: Value, rest: number): Value {
  const shown = useSignal(value);
  const latest = useRef(value);
  const changedAt = useRef(0);
  latest.current = value;
  useEffect(() => {
    if (latest.current === shown.peek()) return;
    const show = () => {
      changedAt.current = performance.now();
      shown.value = latest.current;
    };
    const left = changedAt.current + rest - performance.now();
    if (left <= 0) {
      show();
      return;
    }
    const timer = setTimeout(show, left);
    return () => clearTimeout(timer);
  });
  return shown.value;
}
