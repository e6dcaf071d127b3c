/** What the host tells a program that asks: the matrix makes sure that it set what it meant to set. */
const { timeZone, locale } = new Intl.DateTimeFormat().resolvedOptions();
export const host = { zone: timeZone, locale };
