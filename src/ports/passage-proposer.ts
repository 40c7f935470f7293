/**
 * A language model on this machine that a person plugged in. It may only point at passages: what it answers is checked
 * word for word against the text, and is never trusted for anything else. Off unless a command names it.
 */
export interface PassageProposer {
  /** The model's name, kept with what it proposes. */
  readonly model: string;
  /**
   * Asks about one stretch of text. The answers are as the model gave them, unchecked.
   * Throws `model/unavailable` (no answer, or none in time), `model/refused` (an HTTP error) and
   * `model/bad-answer` (no list of quotations and labels), all of kind unavailable.
   */
  propose(stretch: {
    readonly text: string;
    readonly labels: readonly string[];
  }): Promise<readonly { readonly quote: string; readonly label: string }[]>;
}
