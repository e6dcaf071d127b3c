/** Text that the REPL prints as it is, without quotes; `value` is what it was made from. */
export class Shown {
  readonly text: string;
  readonly value: unknown;

  constructor(text: string, value?: unknown) {
    this.text = text;
    this.value = value;
  }
}
