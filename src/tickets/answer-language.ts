/** Whether an answer in `language` keeps a promise that is made for `promised`; any does where none is named (A37). */
export function matchesLanguage(language: string | null, promised: string | null): boolean {
  if (promised === null) return true;
  return language !== null && (language === promised || language.startsWith(`${promised}-`));
}
