/**
 * Names in scripts without capitals or spaces: bodies by their head, which stands first in Thai and Khmer and last in
 * Chinese, and foreign people by the point between their names in Chinese.
 */
import { knownEnd } from './name-lexicon.ts';
import { isForeignLetter } from './name-scripts.ts';

/** A name met in a text. */
export interface ForeignRun {
  readonly name: string;
  readonly start: number;
  readonly kind: 'person' | 'body';
}

/** Characters that no name of a body goes across: particles, verbs of saying, pointing words. */
const across =
  '的了在是和与與及对對向由从從被将將把说說称稱据據该該这這那其为為以等给給让讓至到后後前中共已曾也都并並而但它他她们們呼吁请請求要指认認';
const chineseBody: RegExp = new RegExp(
  `[^\\P{Script=Han}${across}]{1,14}?(?:办公室|辦公室|基金会|基金會|联合会|聯合會|委员会|委員會|研究所|法院|大使馆|大使館|银行|銀行|集团|集團|公司|组织|組織|协会|協會|工会|部(?![分门門落署队隊长長]))`,
  'gu',
);
const chinesePerson: RegExp = /\p{Script=Han}{1,8}(?:[·‧・]\p{Script=Han}{1,6}){1,3}/gu;
const thaiBody: RegExp =
  /(?:มูลนิธิ|สำนักงาน|กระทรวง|สหภาพ|สมาคม|คณะกรรมการ|องค์การ|สถาบัน|บริษัท)(?:(?!ซึ่ง|กล่าว|ระบุ|ได้|ที่|และ|ว่า(?!ด้วย)|จะ|ไม่|มี|เป็น|จาก|เมื่อ|แต่|โดย|ให้|ดัง|นี้|นั้น)\p{Script=Thai}){2,60}/gu;
const khmerBody: RegExp =
  /(?:ក្រសួង|មូលនិធិ|ការិយាល័យ|គណៈកម្មាធិការ|គណៈកម្មការ|អង្គការ|សមាគម|សហជីព|ក្រុមហ៊ុន|វិទ្យាស្ថាន)(?:(?!បាន|ដែល|ថា|នៅ|មាន|គឺ|នេះ|នោះ)\p{Script=Khmer}){2,60}/gu;

/** Most names of one text. */
const mostRuns = 120;

/** The names of bodies and people in Chinese, Thai and Khmer stretches of a text, by place. */
export function foreignRuns(text: string): ForeignRun[] {
  if (!/[\p{Script=Han}\p{Script=Thai}\p{Script=Khmer}]/u.test(text)) return [];
  const found: ForeignRun[] = [];
  for (const pattern of [chineseBody, thaiBody, khmerBody]) {
    for (const match of text.matchAll(pattern)) {
      const name = pattern === chineseBody ? match[0] : match[0].slice(0, knownEnd(match[0]));
      if (found.length < mostRuns) found.push({ name, start: match.index, kind: 'body' });
    }
  }
  for (const match of text.matchAll(chinesePerson)) {
    const skipped = lead(match[0]);
    const run = { name: match[0].slice(skipped), start: match.index + skipped, kind: 'person' } as const;
    if (found.length < mostRuns && !/^[·‧・]/u.test(run.name)) found.push({ ...run, name: tailed(run.name) });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Code units before the first name of a person: what no character of foreign names continues ("主席" of a chairman). */
function lead(run: string): number {
  let at = /[·‧・]/u.exec(run)?.index ?? 0;
  while (at > 0 && isForeignLetter(run.charAt(at - 1))) at -= 1;
  return at;
}

/** The run up to the last character that writes foreign names: the verb behind it is no part of it. */
function tailed(run: string): string {
  const from = Math.max(run.lastIndexOf('·'), run.lastIndexOf('‧'), run.lastIndexOf('・')) + 1;
  let at = from;
  while (at < run.length && isForeignLetter(run.charAt(at))) at += 1;
  return at === from ? run : run.slice(0, at);
}
