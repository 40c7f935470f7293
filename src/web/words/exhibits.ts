/** Short signs by which a printed page refers to its parts: exhibits, witnesses, text origins. */

export function exhibitSign(number: number): string {
  return `E${number}`;
}

export function witnessSign(number: number): string {
  return `W${number}`;
}
