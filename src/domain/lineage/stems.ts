/** Stems for comparing sentences of one language, and the words too common to tell anything. */

/** Function words, verbs of saying, calendar words: folded forms, several languages together. */
const common: ReadonlySet<string> = new Set(
  `a about above across after again against ago all almost along already also although always am among an and another any are around as at away back be became because
  been before began behind being below between both but by call called came can cannot come could day days did do does done down during each early either end ended enough even ever every few first
  for former found from full gave get give given go going good got group groups had half has have he her here him himself his home hour hours how however if in including into is it its itself just keep
  kept know known large last late later least left less like list local long made main make many may me might month months more most much must my name named near nearly never new next night no
  nor not now number numbers of off officer officers official officials often old on once one only open or order other others our out over own part paid pay people per percent person persons place places police put quite
  rather report reported reports right said same saw say saying says second see seen set several she should show shows since small so some soon staff state statement still such take taken than that the their
  them then there these they thing things this those though three through time times to today told too took total two under until up upon us use used very was way we week weeks well went were what when
  where which while who whom whose why will with within without work worked working would year years yesterday yet you your added according estimates estimate spokesman spokeswoman director
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december minister ministry government
  le la les de des du un une et en dans pour par sur avec est sont ete a au aux que qui ne pas plus se sa son ses ce cette ces il elle ils elles ont leur leurs selon
  el los las del y en por para con es son fue han ha se su sus que no mas lo al como segun dijo anos
  der die das und in den von zu mit im ist des auf fur nicht ein eine als auch es an werden aus er hat dass sie nach wird bei
  o os as do da dos das em um uma no na nos nas ao por com foi mais
  il lo gli di che e per con una sono della nel
  yang dan di dari untuk dengan ini itu pada tidak dalam akan orang
  и в во не что он на я с со как а то все она так его но они к у же вы за бы по только ее было вот от из ему для
  habia habian desde cuando donde entre hasta sobre tambien pero muy cada parte tres seis siete nueve menos nadie ellos ellas era eran sido antes despues durante segun afirmo indico senalo informo respondio
  avait avaient etait etaient dont entre sans moins contre depuis jamais personne deux trois quatre cinq sept huit neuf cent nous vous leur aussi autres toujours declare affirme selon apres avant
  wurde wurden habe haben hatte hatten seit einer eines einem sagte ihnen ihre noch mehr uber unter durch oder wenn
  ที่ ใน คน มี ว่า และ กล่าว ได้ ผู้ ของ การ จาก ไป ปี ซึ่ง อยู่ เมื่อ ไม่ ตัว ให้ เป็น มา แห่ง บน วัน ไม่มี เดือน ออก แล้ว ถึง นี้ โดย แต่ ยัง ทาง ใช้ เธอ เขา เรา จำนวน ราย เพียง เคย นับ หน้า ถูก กว่า ระบุ จะ ทั้ง น้อย ด้วย ส่วน
  ชื่อ ต่อ ใคร นั้น เลย ไว้ ครั้ง ตาม อีก พบ ตอน ละ อย่าง ระหว่าง ทุก สำหรับ หรือ กับ แก่ คือ ก็ กัน ขึ้น ลง เข้า ต้อง ความ บาง หลาย มาก ทำ รับ หลัง ก่อน เพื่อ เพราะ ผล งาน รายงาน หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ ร้อย พัน หมื่น แสน ล้าน
  បាន ដែល មាន នៅ ក្នុង នាក់ ថា ហើយ ពី និង មួយ ការ លើ នោះ គ្មាន ឆ្នាំ នេះ ទៅ ទេ ត្រូវ តែ កាលពី ជា ដល់ លោក ដោយ ចំណោម នៃ ជាង សម្រាប់ នៅពេល ពេល ម្នាក់ គឺ មិន ឲ្យ ឱ្យ គេ យើង ខ្ញុំ គាត់ ពួក ទាំង ផង ដែរ ទើប ក៏ ឬ ចំនួន យ៉ាង ខែ ថ្ងៃ បញ្ជាក់ និយាយ ពីរ បី បួន ប្រាំ ដប់ រយ ពាន់ ម៉ឺន សែន លាន
  其中 表示 只有 我们 没有 一个 发现 中有 至少 要求 显示 报告 他们 自己 这些 那些 以及 因为 所以 但是 如果 已经 可以 可能 当时 目前 之后 之前 以来 以上 以下 此外 同时 记者 称 去年 今年 每年 超过 左右 大约 什么 这个 那个
  من في على إلى عن أن إن قال وقال التي الذي هذا هذه منذ بحسب كان كانت لم لا ما مع بعد قبل كما حتى أو منهم بين
  của và là các có trong cho được người không một những với đã này khi từ đến để tại về vào ra theo nhiều cũng như sau trước ông bà`.split(
    /\s+/,
  ),
);

/** True for words that occur in any text and so link none. */
export function isCommon(folded: string): boolean {
  return common.has(folded);
}

/** English endings, the longest first, by the letter that they end in. */
const endings: ReadonlyMap<string, readonly string[]> = new Map([
  ['y', ['ingly', 'ly']],
  ['n', ['ation', 'ion']],
  ['s', ['ings', 'ions', 'ers', 'ies', 'es', 's']],
  ['g', ['ing']],
  ['d', ['ed']],
  ['r', ['er']],
  ['e', ['e']],
]);

/**
 * A light stem: one English ending removed, seven letters kept. For other languages the cut alone serves. Null for
 * common and very short words.
 */
export function stemOf(folded: string): string | null {
  const isPlain = isPlainLatin(folded);
  if (folded.length < (isPlain ? 4 : 2) || common.has(folded)) return null;
  if (isPlain) {
    for (const ending of endings.get(folded.charAt(folded.length - 1)) ?? []) {
      const rest = folded.length - ending.length;
      if (rest >= 4 && folded.endsWith(ending)) return folded.slice(0, Math.min(rest, 7));
    }
  }
  return folded.slice(0, 7);
}

function isPlainLatin(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if (unit < 0x61 || unit > 0x7a) return false;
  }
  return true;
}
