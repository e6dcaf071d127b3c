/** Digits as people write them, with or without a country code and with the usual punctuation. */
const FORM = /^\+?\(?\d[\d ().-]*\d$/;
const MAX_LENGTH = 40;

/** Whether a text can be a direct number: 5 to 15 digits, full-width ones included, and no extension (R42). */
export function isDirectPhoneNumber(input: unknown): input is string {
  if (typeof input !== 'string' || input.length > MAX_LENGTH) return false;
  // Japanese input methods write a minus or a long-vowel mark for the hyphen.
  const text = input
    .normalize('NFKC')
    .replaceAll(/[\p{Pd}\u2212\u30fc]/gu, '-')
    .trim();
  const digits = text.replaceAll(/\D/g, '').length;
  return digits >= 5 && digits <= 15 && FORM.test(text);
}
