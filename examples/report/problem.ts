/** Something that the reader of the report can mend, said in one line. */
export class ReportProblem extends Error {
  constructor(message: string) {
    super(quoted(message, 300));
    this.name = 'ReportProblem';
  }
}

/** Foreign text on one line: cut short, and without characters that would steer a terminal. */
export function quoted(text: string, limit = 40): string {
  const short = text.length > limit ? `${text.slice(0, limit)}…` : text;
  return short.replaceAll(/\p{C}+/gu, ' ');
}
