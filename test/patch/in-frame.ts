import type { Group, Kit } from './check.ts';
import { thrown } from './outcome.ts';

/** A frame of the suite. */
export interface SuiteFrame extends Window {
  runCheck(name: string, kit: Kit, done: (outcome: unknown) => void): void;
}

const NativePromise = Promise;
const nativeThen = NativePromise.prototype.then;

/** Lets the suite's page run checks of a group in this frame. */
export function serve(group: Group): void {
  (window as unknown as SuiteFrame).runCheck = (name, kit, done) => {
    try {
      const result = group.checks.find((check) => check.name === name)?.run(kit);
      if (result instanceof NativePromise) void nativeThen.call(result, done, (error) => done(thrown(error)));
      else done(result);
    } catch (error) {
      done(thrown(error));
    }
  };
}
