/** The place in an expression while it is read, and how deep its brackets are. */
import { ExpressionStop, quoted, unknownWord } from './expression-near.ts';
import type { Token } from './expression-tokens.ts';

/** Brackets and `not` inside one another: more is a mistake, and would cost the stack. */
export const deepest = 40;

/** Walks the tokens of one expression; the last one is `end`, and is never passed. */
export class ExpressionCursor {
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  peek(ahead = 0): Token {
    const last = this.#tokens.length - 1;
    const token = this.#tokens[Math.min(this.#at + ahead, last)];
    if (token === undefined) throw new RangeError('An expression without tokens.');
    return token;
  }

  take(): Token {
    const token = this.peek();
    if (token.kind !== 'end') this.#at += 1;
    return token;
  }

  /** Takes the next token when it is this word. */
  takeWord(word: string): boolean {
    const token = this.peek();
    if (token.kind !== 'word' || token.text !== word) return false;
    this.#at += 1;
    return true;
  }

  /** Takes the next token when it is one of these signs, and says which. */
  takeSign(...signs: readonly string[]): string | null {
    const token = this.peek();
    if (token.kind !== 'sign' || !signs.includes(token.text)) return null;
    this.#at += 1;
    return token.text;
  }

  expectWord(word: string): void {
    if (this.takeWord(word)) return;
    throw this.#missing(word);
  }

  expectSign(sign: string): void {
    if (this.takeSign(sign) !== null) return;
    throw this.#missing(sign);
  }

  #missing(expected: string): ExpressionStop {
    const token = this.peek();
    const found = token.kind === 'end' ? 'the expression ends' : `${quoted(token.text)} stands`;
    return new ExpressionStop(token, `Here ${found} where \`${expected}\` is expected.`, [expected]);
  }

  /** Nothing may follow. `expected`: what could have. */
  expectEnd(expected: readonly string[]): void {
    const token = this.peek();
    if (token.kind === 'end') return;
    const word = token.text;
    throw unknownWord(token, { word, is: 'too much here', names: expected });
  }

  /** Reads what is inside one more bracket. */
  deeper<T>(token: Token, read: () => T): T {
    this.#depth += 1;
    if (this.#depth > deepest) {
      const message = `Brackets and \`not\` stand more than ${deepest} deep here: cut the expression in two.`;
      throw new ExpressionStop(token, message);
    }
    const inside = read();
    this.#depth -= 1;
    return inside;
  }
}
