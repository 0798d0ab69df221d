import type { Page } from 'playwright-core';

/** A reader with a real browser: fills fields by name, presses buttons by their words. */
export interface Walker {
  readonly page: Page;
  go(path: string): Promise<void>;
  /** Fills the named fields of the page and presses the button with these words; without words, the filled one. */
  send(fields: Readonly<Record<string, string>>, button?: string): Promise<void>;
}

/** The one button of a view that is filled: what the page is for. */
const filledButton = 'main form button.btn:not(.btn--line, .btn--text)';

export function walker(page: Page, address: string): Walker {
  const fill = async (name: string, value: string): Promise<void> => {
    const field = page.locator(`main [name="${name}"]:not([type="hidden"])`).first();
    const type = await field.getAttribute('type');
    if (type === 'radio' || type === 'checkbox')
      await page.locator(`main [name="${name}"][value="${value}"]`).first().check();
    else if ((await field.evaluate((element) => element.tagName)) === 'SELECT') await field.selectOption(value);
    else await field.fill(value);
  };
  return {
    page,
    go: async (path) => void (await page.goto(address + path)),
    async send(fields, button) {
      for (const [name, value] of Object.entries(fields)) await fill(name, value);
      const buttons = button
        ? page.locator('main button:visible', { hasText: button })
        : page.locator(`${filledButton}:visible`);
      await buttons.first().click();
      await page.waitForLoadState();
    },
  };
}

/** Signs in at the demo's page with one click, as whoever bears this login. */
export async function signInAs({ page, go }: Walker, login: string): Promise<void> {
  await go('/demo');
  const form = page.locator(`form[action="/demo/sign-in"]:has(input[name="login"][value="${login}"])`);
  await page
    .locator('details > summary')
    .first()
    .click()
    .catch(() => undefined);
  await form.locator('button').click();
  await page.waitForURL('**/desk');
}
