import type { Settings } from '#model/settings/settings.ts';
import type { PageHost } from '#ui/env.ts';

/** What the page said last. */
export interface Notice {
  text: string;
  /** Whether something failed. */
  failed: boolean;
  /** Takes back what was done, null when nothing was. */
  undo: (() => void) | null;
}

/** What every section of the settings page works with. */
export interface SettingsActions extends PageHost {
  /** Chooses. Says what was done, if a text is given, and offers to take it back; says so when it could not be kept. */
  change(changes: Partial<Settings>, done?: string): void;
  /** Says that something could not be done. */
  fail(text: string): void;
}

/** @param tell Shows a notice; null takes it away. */
export function actionsOf(host: PageHost, tell: (notice: Notice | null) => void): SettingsActions {
  const { settings, messages } = host;
  const fail = (text: string) => tell({ text, failed: true, undo: null });
  const choose = async (changes: Partial<Settings>): Promise<boolean> => {
    try {
      await settings.choose(changes);
      return true;
    } catch (error) {
      fail(messages('notKept', error instanceof Error ? error.message : String(error)));
      return false;
    }
  };
  return {
    ...host,
    fail,
    async change(changes, done) {
      const all = settings.all();
      const before: Partial<Settings> = Object.fromEntries(Object.entries(all).filter(([key]) => key in changes));
      const kept = await choose(changes);
      if (!kept) return;
      const undo = () => {
        tell(null);
        void choose(before);
      };
      tell(done === undefined ? null : { text: done, failed: false, undo });
    },
  };
}

/** The name of an exported file, `wasclean-settings-2026-11-22.json`: the day is that of the clock on the wall. */
export function datedName(what: 'settings' | 'codes', at: number): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `wasclean-${what}-${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}.json`;
}
