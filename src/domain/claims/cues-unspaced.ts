/**
 * Cues of languages read by their characters rather than by words: Chinese, Thai, Khmer (no spaces between words),
 * and Vietnamese and Arabic, for which only the commonest forms are known. Names are not analysed there: the text
 * beside the cue, up to a mark or a space, stands for the source.
 */

/** `after`: the source follows the cue ("据X"); `before`: it stands in front ("X表示"). */
export interface PlainCue {
  readonly cue: string;
  readonly source: 'before' | 'after';
}

/** Plain cues by two-letter language; longer cues first where one contains another. */
export const plainCues: Readonly<Record<string, readonly PlainCue[]>> = {
  zh: rows('表示 指出 宣布 声称 透露 称 说', '根据 据'),
  th: rows('กล่าวว่า ระบุว่า เปิดเผยว่า บอกว่า กล่าว ระบุ', 'ตามข้อมูลของ ตามรายงานของ ตาม'),
  km: rows('បាននិយាយថា បាននិយាយ បានឲ្យដឹងថា', 'យោងតាម'),
  vi: rows('cho biết|tuyên bố|nói rằng|cho hay', 'theo'),
  ar: rows('', 'قال قالت ذكرت أعلنت وقال وقالت بحسب وفقا'),
};

function rows(before: string, after: string): PlainCue[] {
  const list = (text: string): string[] =>
    text.split(text.includes('|') ? '|' : ' ').filter((cue) => cue !== '');
  return [
    ...list(before).map((cue): PlainCue => ({ cue, source: 'before' })),
    ...list(after).map((cue): PlainCue => ({ cue, source: 'after' })),
  ];
}
