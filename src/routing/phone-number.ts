import type { Refusal } from '../decision.js';

/** Digits as people write them, with or without a country code and with the usual punctuation. */
const FORM = /^\+?\(?\d[\d ().-]*\d$/;

/** Why a call cannot be requested (R42). */
export const PHONE_NUMBER_REQUIRED: Refusal<'direct_phone_number_required'> = {
  code: 'direct_phone_number_required',
  because: ['R42'],
  message: {
    en: 'A call needs a direct phone number to call back.',
    ja: '電話をリクエストするには、折り返し先の直通電話番号が必要です。',
  },
};

/** Whether the text can be a direct number: 5 to 15 digits, full-width ones included, and no extension. */
export function isDirectPhoneNumber(input: unknown): boolean {
  if (typeof input !== 'string' || input.length > 40) return false;
  // Japanese input methods write a minus or a long-vowel mark for the hyphen.
  const text = input
    .normalize('NFKC')
    .replaceAll(/[\p{Pd}\u2212\u30fc]/gu, '-')
    .trim();
  const digits = text.replaceAll(/\D/g, '').length;
  return digits >= 5 && digits <= 15 && FORM.test(text);
}
