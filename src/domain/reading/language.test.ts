/** Languages by example: one invented sentence each, all of the same sense. */
import { describe, expect, test } from 'vitest';
import { languageOf } from './index.ts';

const sentences: readonly (readonly [string, string])[] = [
  ['en', 'The parish keeps a register of everybody who comes down the road from the old mill.'],
  ['es', 'La parroquia lleva un registro de todas las personas que bajan por la carretera del molino.'],
  ['pt', 'A paróquia mantém um registo de todas as pessoas que descem pela estrada do moinho.'],
  ['fr', 'La paroisse tient un registre de toutes les personnes qui descendent par la route du moulin.'],
  ['it', 'La parrocchia tiene un registro di tutte le persone che scendono per la strada del mulino.'],
  ['de', 'Die Gemeinde führt ein Verzeichnis aller Menschen, die auf der Straße von der Mühle kommen.'],
  ['nl', 'De parochie houdt een register bij van iedereen die over de weg van de molen komt.'],
  ['sv', 'Församlingen för en förteckning över alla som kommer längs vägen från den gamla kvarnen.'],
  ['da', 'Menigheden fører en fortegnelse over alle, der kommer ned ad vejen fra den gamle mølle.'],
  [
    'fi',
    'Seurakunta pitää luetteloa kaikista, jotka tulevat tietä pitkin vanhalta myllyltä, ja se on pitkä.',
  ],
  ['pl', 'Parafia prowadzi spis wszystkich ludzi, którzy schodzą drogą od starego młyna.'],
  ['cs', 'Farnost vede seznam všech lidí, kteří přicházejí po cestě od starého mlýna.'],
  ['ro', 'Parohia ține un registru al tuturor oamenilor care vin pe drumul de la moara veche.'],
  ['hu', 'A plébánia jegyzéket vezet mindenkiről, aki az öreg malomtól jön az úton.'],
  ['tr', 'Kilise, eski değirmenden yola inen herkes için bir kayıt tutuyor ve bunu her gün yapıyor.'],
  [
    'id',
    'Gereja itu menyimpan daftar semua orang yang datang melalui jalan dari penggilingan tua, karena mereka bisa mencatatnya.',
  ],
  ['vi', 'Giáo xứ giữ một danh sách của tất cả những người đi xuống từ con đường của nhà máy cũ.'],
  ['tl', 'Ang parokya ay may talaan ng lahat ng mga tao na dumarating sa kalsada mula sa gilingan.'],
  ['sw', 'Parokia ina orodha ya watu wote ambao wanakuja kwa barabara ya kinu cha zamani.'],
  ['ru', 'Приход ведёт список всех людей, которые приходят по дороге от старой мельницы.'],
  ['uk', 'Парафія веде список усіх людей, які приходять дорогою від старого млина.'],
  ['bg', 'Енорията води списък на всички хора, които идват по пътя от старата мелница.'],
  ['ar', 'تحتفظ الرعية بسجل لكل شخص يأتي على الطريق من المطحنة القديمة، وقال الكاهن إن هذا مهم.'],
  ['fa', 'کلیسا فهرستی از همه کسانی که از راه آسیاب می‌آیند نگه می‌دارد و این را هر روز می‌نویسد.'],
  ['ur', 'گرجا گھر ان تمام لوگوں کی فہرست رکھتا ہے جو پرانی چکی کی سڑک سے آتے ہیں۔'],
  ['hi', 'गिरजाघर उन सभी लोगों की सूची रखता है जो पुरानी चक्की की सड़क से आते हैं।'],
  ['th', 'ทางวัดจดชื่อทุกคนที่เดินลงมาตามถนนไว้ในสมุด'],
  ['km', 'វត្តកត់ត្រាឈ្មោះមនុស្សទាំងអស់ដែលមកតាមផ្លូវ។'],
  ['lo', 'ວັດຈົດຊື່ທຸກຄົນທີ່ມາຕາມທາງ'],
  ['my', 'ဘုရားကျောင်းသည် လာသူအားလုံး၏ စာရင်းကို ထားရှိသည်။'],
  ['zh', '教区把每一个沿路走来的人都登记在册。'],
  ['ja', '教区は道を下って来るすべての人を帳簿に記している。'],
  ['ko', '본당은 길을 따라 내려오는 모든 사람의 명부를 보관한다.'],
];

describe('the language of a text', () => {
  test.each(sentences)('%s', (tag, sentence) => {
    expect(languageOf(sentence)).toBe(tag);
  });

  test.each(['', '1,440', 'Ketong', 'Osk Rassau Duvar Tellin Verrin', '— 12/03 —'])(
    'nobody guesses: %s',
    (text) => {
      expect(languageOf(text)).toBeNull();
    },
  );

  test('letters written with separate accents count like composed ones', () => {
    const [, sentence] = sentences.find(([tag]) => tag === 'vi') ?? ['', ''];
    expect(languageOf(sentence.normalize('NFD'))).toBe('vi');
  });

  test('a few foreign names do not change it', () => {
    expect(languageOf(`${sentences[0]?.[1] ?? ''} 教区 (Nhà thờ)`)).toBe('en');
  });
});
