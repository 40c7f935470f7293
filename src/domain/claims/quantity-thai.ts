/**
 * Money that no list of currencies knows, in Thai: behind words of paying the word right after the number is its coin
 * ("จ่ายเงิน 18.6 ล้านโดริน"), not the end of the phrase before it.
 */

const payments = ['เงิน', 'จ่าย', 'ค่า', 'ราคา', 'มูลค่า', 'หนี้', 'ชำระ'];
/** How much text before the number may hold such a word, in code units. */
const paidReach = 60;

/** True when the text before offset `at` speaks of a sum. */
export function isPaidThai(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - paidReach), at);
  const clause = before.slice(before.lastIndexOf('\n') + 1);
  return payments.some((word) => clause.includes(word));
}
