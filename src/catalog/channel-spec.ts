import type { Because, Id, Some, SpecText } from './spec-parts.js';

/** A way in which a request comes in: `web`, `phone`. A tier opens it with a benefit of the same id. */
export interface ChannelSpec {
  /**
   * Its name for people.
   *
   * @defaultValue the id
   */
  readonly label?: SpecText | undefined;
  /**
   * The rules behind it, cited where it stands on the contact page.
   *
   * @defaultValue none
   */
  readonly because?: Because | undefined;
  /**
   * What a request must bring to use it. `direct_phone_number` is the field `directPhoneNumber` of a request; any other
   * need is one that the request names in `brings`.
   *
   * @defaultValue nothing
   */
  readonly needs?: Some | undefined;
  /**
   * How it stands on the contact page, `routing.contactOptions`.
   *
   * @defaultValue as the channel
   */
  readonly contact?: ContactSpec | undefined;
}

/** How a channel stands on the contact page. */
export interface ContactSpec {
  /**
   * The id of the option, where the page does not name it after the channel: `request_call` of `phone`.
   *
   * @defaultValue the id of the channel
   */
  readonly id?: Id | undefined;
  /**
   * What the page calls it.
   *
   * @defaultValue the label of the channel
   */
  readonly label?: SpecText | undefined;
  /**
   * Its place on the page, the smallest first.
   *
   * @defaultValue the place of the channel in `channels`, counted from 0
   */
  readonly position?: number | undefined;
  /**
   * The rules behind the option.
   *
   * @defaultValue those of the channel
   */
  readonly because?: Because | undefined;
  /**
   * The rules that recommend it for an urgent problem.
   *
   * @defaultValue it is not recommended
   */
  readonly urgent?: Because | undefined;
}

/** A language in which requests are answered. Whoever is not served in the one asked for is served in the first one. */
export interface LanguageSpec {
  /**
   * When it is spoken. Outside of these hours a request goes to the fallback language.
   *
   * @defaultValue `'always'`
   */
  readonly hours?: Id | undefined;
  /**
   * The name of the people who answer in it, as routes tell it.
   *
   * @defaultValue the language's tag
   */
  readonly desk?: Id | undefined;
  /**
   * Its name for people.
   *
   * @defaultValue the language's tag
   */
  readonly label?: SpecText | undefined;
  /**
   * The benefit that a person needs to be served in it. Whoever lacks the benefit is served in the fallback language.
   *
   * @defaultValue none: whoever may use a channel is served
   */
  readonly benefit?: Id | undefined;
  /**
   * The severities for which it is spoken. A request of another severity goes to the fallback language.
   *
   * @defaultValue all
   */
  readonly severities?: Some | undefined;
  /**
   * The rules behind it, cited where a request is served in it.
   *
   * @defaultValue none
   */
  readonly because?: Because | undefined;
  /**
   * Cited where a request goes to the fallback language because it is outside of `hours`.
   *
   * @defaultValue none
   */
  readonly closed?: Because | undefined;
  /**
   * Cited where a request goes to the fallback language because the caller passes `deskClosed`.
   *
   * @defaultValue those of `closed`
   */
  readonly unavailable?: Because | undefined;
  /**
   * Of the first language, the fallback: cited where it serves a request whose language is not on offer to the person.
   *
   * @defaultValue none
   */
  readonly others?: Because | undefined;
}
