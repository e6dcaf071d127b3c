import type { Locale } from '../input/issue.js';

/** The words of an invoice as text. */
export interface InvoiceWords {
  readonly heading: (id: string, kind: string, dates: string) => string;
  readonly columns: readonly string[];
  readonly invoiceKinds: Readonly<Record<'first' | 'change' | 'renewal' | 'final', string>>;
  readonly kinds: Readonly<Record<'charge' | 'credit' | 'renewal' | 'usage' | 'remedy', string>>;
  readonly units: Readonly<Record<'day' | 'second', string>>;
  readonly total: string;
}

export const invoiceWords: Readonly<Record<Locale, InvoiceWords>> = {
  en: {
    heading: (id, kind, dates) => `Invoice ${id} (${kind}), billing period ${dates}`,
    columns: ['Item', 'Kind', 'Quantity', 'Unit price', 'Service', 'Share', 'Amount'],
    invoiceKinds: { first: 'first', change: 'change', renewal: 'renewal', final: 'final' },
    kinds: { charge: 'charge', credit: 'credit', renewal: 'renewal', usage: 'usage', remedy: 'remedy' },
    units: { day: 'days', second: 'seconds' },
    total: 'Total',
  },
  ja: {
    heading: (id, kind, dates) => `明細 ${id}（${kind}、請求期間 ${dates}）`,
    columns: ['項目', '区分', '数量', '単価', '対象期間', '割合', '金額'],
    invoiceKinds: { first: '開始', change: '変更', renewal: '更新', final: '終了' },
    kinds: { charge: '請求', credit: '差し引き', renewal: '更新', usage: '利用分', remedy: '補償' },
    units: { day: '日', second: '秒' },
    total: '合計',
  },
};
