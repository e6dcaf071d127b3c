import fc from 'fast-check';
import { expect } from 'vitest';
import { formatInvoice, formatInvoiceHtml } from '../../src/billing/index.js';
import { lives } from '../calls/subscription-lives.ts';
import { prop } from '../prop.ts';
import { cellsOf, strangeTagsOf } from '../words/html-document.ts';

prop(
  'an_invoice_says_the_same_as_text_and_as_html',
  'a total that is taken from the last line',
  lives,
  fc.constantFrom('en' as const, 'ja' as const),
  ({ invoices }, locale) => {
    for (const invoice of invoices) {
      const [heading = '', head = '', , ...lines] = formatInvoice(invoice, { locale }).split('\n');
      const page = formatInvoiceHtml(invoice, { locale });
      expect(page).toContain(`>${heading}</h1>`);
      expect(strangeTagsOf(page)).toEqual([]);
      const rows = [head, ...lines].filter((line) => !/^-+$/.test(line)).map((line) => line.split(/ {2,}/));
      expect(cellsOf(page)).toEqual(rows);
    }
  },
);
