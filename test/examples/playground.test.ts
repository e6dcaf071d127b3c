import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashOf, named, START, type State, stateIn } from '../../examples/playground/state.ts';
import { WORDING } from '../../examples/playground/wording.ts';
import { chromium } from '../matrix/chromium.ts';
import { faultsOf, JAPANESE } from '../words/japanese-faults.ts';
import { type Browser, openBrowser } from './browser.ts';
import { started } from './started.ts';

const program = chromium();
const PAGES = ['examples/playground/index.html', 'dist/playground/index.html'].map(
  (path) => pathToFileURL(resolve(path)).href,
);
const [PAGE = ''] = PAGES;

describe.skipIf(program === null)('the playground in headless Chromium (skipped where there is none)', () => {
  let browser: Browser;
  const text = (selector: string) => browser.evaluate<string>(`document.querySelector('${selector}')?.innerText ?? ''`);
  const openWith = (state: Partial<State>) => browser.open(`${PAGE}${hashOf({ ...START, ...state })}`);
  const focused = () => browser.evaluate<string>('document.activeElement.id || document.activeElement.className');
  const change = (id: string, value: string) =>
    browser.evaluate(`{ const one = document.getElementById(${JSON.stringify(id)}); one.value = ${JSON.stringify(value)};
      one.dispatchEvent(new Event('change', { bubbles: true })); }`);

  beforeAll(async () => {
    const { status, stderr } = await started('examples/playground/build.ts');
    expect(status, stderr).toBe(0);
    browser = await openBrowser(program ?? '');
    await browser.send('Emulation.setTimezoneOverride', { timezoneId: 'America/New_York' });
  }, 60_000);

  afterAll(async () => {
    expect(browser.errors).toEqual([]);
    await browser.close();
  });

  test.each(PAGES)('%s answers from a file, in whatever zone the browser is', async (page) => {
    await browser.open(page);
    expect(await text('#summary')).toMatch(/^Answer due by: Fri, Nov 20, 2026, 20:30/); // A2
    expect(await text('#promises')).toMatch(/Mon, Nov 23, 2026, 09:30/);
    expect(await text('#promise')).toMatch(/Served in\s+Japanese/);
    expect(await browser.evaluate('document.querySelectorAll("svg.sla-clock title").length')).toBe(2);
    expect(await text('#cards')).toContain('Premium Support: Enhanced');
    // 10 × (12.49 × 11/30 − 4.99 × 11/30), rounded a line: 45.80 − 18.30.
    expect(await text('#cards')).toContain('$27.50');
    expect(await text('#table')).toContain('Root cause analysis meeting');
    expect(await text('#not-built')).toBe('');
  });

  test('the answers are in Japanese where the address says so', async () => {
    await openWith({ locale: 'ja', role: '', channel: 'chat' });
    expect(await browser.evaluate('document.documentElement.lang')).toBe('ja');
    expect(await text('#summary')).toMatch(/^利用できません: .+。$/);
    expect(await text('#cards')).toContain('プレミアム サポート:Enhanced');
    expect(await text('form')).toContain('セールス担当役員がいる');
  });

  test.each(['built_in', ...readdirSync('examples/catalogues').flatMap((name) => /(.+)\.json$/.exec(name)?.[1] ?? [])])(
    'every control of %s says something that the offer has, in both languages',
    async (offer) => {
      for (const locale of ['en', 'ja'] as const) {
        await openWith({ offer, locale, tier: 'x', role: 'x' });
        const summary = await text('#summary');
        expect(summary).not.toBe('');
        expect(summary).not.toMatch(/[a-z]+\.[a-z]+: /); // a fault with a path: a control that does not fit the offer
        expect(await text('#table')).not.toBe('');
      }
    },
  );

  test('an offer of one’s own is read, and its faults are named', async () => {
    await openWith({});
    await change('offer', 'own');
    expect(await text('#table')).toContain('1 business day');
    await change(
      'json',
      '{ "id": "acme", "channels": { "web": {} }, "tiers": { "t": { "targets": { "r": { "within": "4h" } } } } }',
    );
    expect(await text('#problems')).toContain('tiers.t.targets.r.within');
    await change('json', '{');
    expect(await text('#problems')).toContain('This is not JSON');
    expect(await text('#summary')).toContain('This offer cannot be read');
  });

  test('what is chosen stands in the address, and the address gives the same answers again', async () => {
    await openWith({ offer: 'twilio', severity: 'P2', tier: 'business' });
    await change('zone', 'Europe/Berlin');
    await change('after', 'PT8H');
    const [address, answers] = [await browser.evaluate<string>('location.href'), await text('main')];
    expect(stateIn(new URL(address).hash)).toMatchObject({ offer: 'twilio', zone: 'Europe/Berlin', after: 'PT8H' });
    await browser.open(address);
    expect(await text('main')).toBe(answers);
  });

  test('everything can be done from the keyboard, and what has the focus keeps it', async () => {
    await openWith({});
    const stops: string[] = [];
    for (let i = 0; i < 60 && stops.at(-1) !== 'executive'; i++) {
      await browser.press('Tab', 9);
      stops.push(await focused());
    }
    const controls = await browser.evaluate<string[]>(
      '[...document.querySelectorAll("form input, form select")].map(({ id }) => id)',
    );
    expect(stops[0]).toBe('skip');
    expect([...new Set(stops)]).toEqual(expect.arrayContaining(controls));
    await browser.evaluate('document.getElementById("offer").focus()');
    await browser.press('ArrowDown', 40);
    expect(await browser.evaluate('location.hash')).toMatch(/offer=/);
    expect(await focused()).toBe('offer');
    await browser.evaluate('document.querySelector("[data-locale=ja]").focus()');
    await browser.press(' ', 32);
    expect(await browser.evaluate('document.documentElement.lang')).toBe('ja');
    await browser.evaluate('document.querySelector(".skip").focus()');
    await browser.press('Enter', 13);
    await browser.evaluate('new Promise((resolve) => setTimeout(resolve, 50))');
    expect(await browser.evaluate('document.documentElement.lang'), 'the way to the answers is no state').toBe('ja');
    expect(await focused()).toBe('answers');
  });

  test('a screen reader has a name for every control, landmarks, headings in order and one live region', async () => {
    await openWith({ offer: 'aws_support', tier: 'business' });
    const { nodes } = (await browser.send('Accessibility.getFullAXTree')) as { nodes: readonly AxNode[] };
    const roles = nodes.filter(({ ignored }) => !ignored).map(({ role, name }) => [role?.value, name?.value] as const);
    const controls = roles.filter(([role]) =>
      /^(button|combobox|textbox|checkbox|spinbutton|Date|DateTime)$/.test(role ?? ''),
    );
    expect(controls.length).toBeGreaterThan(15);
    for (const [role, name] of [...controls, ...roles.filter(([one]) => one === 'region')])
      expect(name, role).not.toBe('');
    const named = (wanted: string) => roles.filter(([role]) => role === wanted).length;
    expect([named('main'), named('banner'), named('status')]).toEqual([1, 1, 1]);
    const levels = await browser.evaluate<number[]>(
      '[...document.querySelectorAll("h1,h2,h3,h4")].map(({ tagName }) => Number(tagName[1]))',
    );
    for (const [i, level] of levels.entries()) expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  test.each(['light', 'dark'])('every text in %s has a contrast of at least 4.5', async (scheme) => {
    await browser.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
    for (const state of [{}, { role: '', channel: 'chat' }, { offer: 'own', json: '{}' }]) {
      await openWith(state);
      expect(await browser.evaluate(CONTRASTS)).toEqual([]);
    }
    expect(await browser.evaluate('getComputedStyle(document.body).backgroundColor')).toBe(
      scheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(13, 17, 23)',
    );
  });
});

interface AxNode {
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
}

/** Texts whose colour is too close to that of the nearest background (WCAG 2.2, 1.4.3). */
const CONTRASTS = `(() => {
  const numbers = (color) => color.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const ground = (one) => {
    for (let up = one; up; up = up.parentElement) {
      const color = numbers(getComputedStyle(up).backgroundColor);
      if (color.length < 4 || color[3] > 0) return color;
    }
    return [255, 255, 255];
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const poor = [];
  while (walker.nextNode()) {
    const { parentElement: one, data } = walker.currentNode;
    if (data.trim() === '' || one.closest('svg, script, style') || one.getClientRects().length === 0) continue;
    const [a, b] = [light(numbers(getComputedStyle(one).color)), light(ground(one))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) poor.push(data.trim().slice(0, 40) + ' ' + ratio.toFixed(2));
  }
  return poor;
})()`;

test('the page has no handlers in its markup, and loads nothing from elsewhere', () => {
  const page = readFileSync('examples/playground/index.html', 'utf8');
  expect(page).not.toMatch(/<[^>]* on\w+=/);
  expect(page).not.toMatch(/(?:src|href)="(?!style\.css|playground\.js|#|data:,)/);
});

test('prices are read by name', () => {
  expect([...named('essentials:4.99 a:b:1')]).toEqual([
    ['essentials', '4.99'],
    ['a:b', '1'],
  ]);
});

test.each(Object.entries(WORDING))(
  'the words of %s exist in both languages, the Japanese in those of the page',
  (_, text) => {
    expect(text.en).not.toMatch(JAPANESE);
    expect(text.ja).toMatch(/[^ -~]/);
    expect(faultsOf(text.ja)).toEqual([]);
    expect(text.ja).not.toContain('依頼'); // a request is an お問い合わせ everywhere
  },
);
