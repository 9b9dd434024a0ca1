/** As much of a view as the menu of the panel needs; both browsers' test pages have it. */
interface View {
  getByRole(role: 'button', options: { name: string; exact?: boolean }): { click(): Promise<unknown> };
}

/** Opens the panel's menu of what is asked for seldom. */
export async function openMore(view: View, name = 'More'): Promise<void> {
  await view.getByRole('button', { name, exact: true }).click();
}

/** Chooses from that menu. */
export async function chooseMore(view: View, choice: string, menu?: string): Promise<void> {
  await openMore(view, menu);
  await view.getByRole('button', { name: choice, exact: true }).click();
}
