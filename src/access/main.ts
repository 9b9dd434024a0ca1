import { openAppearance } from '#platform/appearance.ts';
import { browserName } from '#platform/browser.ts';
import { hostAccess, onHostAccessChanged, requestHostAccess } from '#platform/host-access.ts';
import { followLanguage } from '#platform/language.ts';
import { followTheme } from '#platform/theme.ts';
import { showAccess } from './access-page.tsx';

async function show(): Promise<void> {
  const appearance = await openAppearance();
  followTheme(appearance, false);
  let update = async (): Promise<void> => {};
  onHostAccessChanged(() => void update());
  // The choices for private windows and files are made in another tab.
  addEventListener('focus', () => void update());
  await followLanguage(appearance, ({ messages }) => {
    document.title = messages('accessTitle');
    update = async () =>
      showAccess(document.body, {
        messages,
        browser: browserName,
        access: await hostAccess(),
        request: () => void requestHostAccess(),
      });
    void update();
  });
}

void show();
