/**
 * Cues of languages read by their characters rather than by words: Chinese, Thai, Khmer (no spaces between words),
 * and Vietnamese and Arabic, for which only the commonest forms are known. Names are not analysed there: the text
 * beside the cue, up to a mark or a space, stands for the source.
 */
import type { Modality } from './claim.ts';

/** `after`: the source follows the cue ("据X"); `before`: it stands in front ("X表示"). */
export interface PlainCue {
  readonly cue: string;
  readonly source: 'before' | 'after';
  readonly modality: Modality;
  /** Words are divided by spaces: the source may hold several, and the cue must be a whole word. */
  readonly spaced: boolean;
}

interface PlainLists {
  readonly before: string;
  readonly after: string;
  /** Verbs of denial, which stand where `before` cues or, in Arabic, `after` cues stand. */
  readonly denial: string;
  readonly spaced: boolean;
}

/** Plain cues by two-letter language; longer cues first where one contains another. */
export const plainCues: Readonly<Record<string, readonly PlainCue[]>> = {
  zh: rows({
    before: '表示|指出|宣布|声称|透露|证实|强调|称|说',
    after: '根据|据',
    denial: '否认',
    spaced: false,
  }),
  th: rows({
    before: 'กล่าวว่า|ระบุว่า|เปิดเผยว่า|บอกว่า|ยืนยันว่า|แถลงว่า|กล่าว|ระบุ',
    after: 'ตามข้อมูลของ|ตามรายงานของ|ตาม',
    denial: 'ปฏิเสธว่า',
    spaced: false,
  }),
  km: rows({
    before: 'បាននិយាយថា|បានបញ្ជាក់ថា|បានថ្លែងថា|បានប្រកាសថា|បាននិយាយ|បានឲ្យដឹងថា',
    after: 'យោងតាម',
    denial: 'បានបដិសេធថា',
    spaced: false,
  }),
  vi: rows({
    before: 'cho biết|tuyên bố|nói rằng|cho hay|khẳng định|xác nhận|thông báo',
    after: 'theo',
    denial: 'phủ nhận',
    spaced: true,
  }),
  ar: rows({
    before: '',
    after:
      'وفق ما أعلنته|وفق ما أعلن|وفق ما ذكرته|وفق ما ذكر|حسب ما أعلنته|حسب ما أعلن|حسب ما ذكرته|' +
      'قال|قالت|ذكر|ذكرت|أعلن|أعلنت|أكد|أكدت|أفاد|أفادت|أوضح|أوضحت|كشف|كشفت|وقال|وقالت|وأعلنت|وأكدت|بحسب|وفقا ل|وفقًا ل',
    denial: '',
    spaced: true,
  }),
};

function rows({ before, after, denial, spaced }: PlainLists): PlainCue[] {
  const list = (cues: string, source: PlainCue['source'], modality: Modality): PlainCue[] =>
    cues
      .split('|')
      .filter((cue) => cue !== '')
      .map((cue) => ({ cue, source, modality, spaced }));
  return [
    ...list(denial, 'before', 'denied'),
    ...list(before, 'before', 'asserted'),
    ...list(after, 'after', 'asserted'),
  ];
}
