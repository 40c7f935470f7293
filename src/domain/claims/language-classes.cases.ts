/**
 * Numbers in other languages by class of error, found where a translation says another value or bound than its original:
 * see noun-classes.cases.ts for what a row says. Written before the grammar they test; everything is invented.
 */
import type { ReadingCase } from './noun-classes.cases.ts';

/** Cases under the name of their class. */
export const languageClasses: Readonly<Record<string, readonly ReadingCase[]>> = {
  'Spanish: a person as object': [
    {
      text: 'La huelga afecta al menos a siete escuelas.',
      language: 'es',
      rows: [['siete', '>=7 escuelas']],
    },
    {
      text: 'El informe acusa por su nombre al menos a doce jueces.',
      language: 'es',
      rows: [['doce', '>=12 jueces']],
    },
    { text: 'La policía detuvo a más de 40 obreros.', language: 'es', rows: [['40', '>40 obreros']] },
    {
      text: 'La presa amenaza por lo menos a 300 familias de la zona.',
      language: 'es',
      rows: [['300', '>=300 familias']],
    },
    {
      text: 'La crisis afecta por lo menos a 90 obreros de la empresa.',
      language: 'es',
      rows: [['90', '>=90 obreros']],
    },
    {
      text: 'A 17 de los presos los soltaron en mayo y a 11 el juez los multó.',
      language: 'es',
      rows: [
        ['17', '=17 presos'],
        ['11', '=11 presos'],
      ],
    },
    {
      text: 'A 40 alumnos los llevaron a casa, y a 12 la escuela los expulsó.',
      language: 'es',
      rows: [
        ['40', '=40 alumnos'],
        ['12', '=12 alumnos'],
      ],
    },
    {
      text: 'A nueve de las fábricas las cerró el alcalde y a 3 el fuego.',
      language: 'es',
      rows: [
        ['nueve', '=9 fábricas'],
        ['3', '=3 fábricas'],
      ],
    },
    { text: 'Los alumnos tienen de 5 a 7 años.', language: 'es', rows: [['5 a 7', '5–7 years']] },
  ],
  'French: elided words count nothing': [
    {
      text: 'Sur 388 ouvriers, 291 n’avaient pas de contrat.',
      language: 'fr',
      rows: [
        ['388', '=388 ouvriers'],
        ['291', '=291 ouvriers'],
      ],
    },
    {
      text: 'Le juge a entendu 40 témoins ; 12 n’ont rien dit.',
      language: 'fr',
      rows: [['12', '=12 témoins']],
    },
    {
      text: 'La ville compte 90 puits. Trente s’assèchent en été.',
      language: 'fr',
      rows: [['Trente', '=30 puits']],
    },
    { text: 'Le port a 14 grues, dont 9 n’ont plus de frein.', language: 'fr', rows: [['9', '=9 grues']] },
    { text: 'Il y avait 60 élèves : 20 s’étaient cachés.', language: 'fr', rows: [['20', '=20 élèves']] },
    { text: 'Sur 30 barques, 6 n’étaient pas amarrées.', language: 'fr', rows: [['6', '=6 barques']] },
    { text: 'Des 70 détenus, 8 l’ont reconnu.', language: 'fr', rows: [['8', '=8 détenus']] },
    { text: 'L’école a perdu 25 élèves.', language: 'fr', rows: [['25', '=25 élèves']] },
    { text: 'On a compté 12 d’entre eux.', language: 'fr', rows: [['12', '=12 personnes']] },
  ],
  'Chinese: parts of a whole, and bounds': [
    {
      text: '全市11所学校中有七所没有供水。',
      language: 'zh',
      rows: [
        ['11', '=11 学校'],
        ['七', '=7 学校'],
      ],
    },
    {
      text: '港口20艘渔船中有九艘停用。',
      language: 'zh',
      rows: [
        ['20', '=20 渔船'],
        ['九', '=9 渔船'],
      ],
    },
    {
      text: '全县30个村庄中有12个被淹。',
      language: 'zh',
      rows: [
        ['30', '=30 村庄'],
        ['12', '=12 村庄'],
      ],
    },
    { text: '监狱14座楼中有五座已经关闭。', language: 'zh', rows: [['五', '=5 楼']] },
    { text: '渔业约占全省出口收入的8%。', language: 'zh', rows: [['8%', '~8 %']] },
    { text: '女工约占工厂人数的40%。', language: 'zh', rows: [['40%', '~40 %']] },
    { text: '纺织品大约占港口货物的15%。', language: 'zh', rows: [['15%', '~15 %']] },
    { text: '这一数字是官方登记的30人的两倍还多。', language: 'zh', rows: [['两', '>2 times']] },
    { text: '死者是去年的三倍多。', language: 'zh', rows: [['三', '>3 times']] },
    { text: '学校有300名学生。', language: 'zh', rows: [['300', '=300 学生']] },
  ],
  'Khmer: words that begin like numbers, bounds, parts': [
    {
      text: 'គេរង់ចាំពេញមួយរយៈពេល ហើយមានកម្មករ ៤០ នាក់។',
      language: 'km',
      rows: [
        ['មួយរយ', 'none'],
        ['៤០', '=40 នាក់'],
      ],
    },
    {
      text: 'ក្នុងរយៈនោះ មានសិស្ស ១២ នាក់។',
      language: 'km',
      rows: [
        ['រយ', 'none'],
        ['១២', '=12 នាក់'],
      ],
    },
    { text: 'ចំនួននេះលើស​ពី​ពីរ​ដងនៃ ៣០ នាក់។', language: 'km', rows: [['ពីរ', '>2 times']] },
    { text: 'មានអ្នកទោសលើស​ពី ៤០ នាក់។', language: 'km', rows: [['៤០', '>40 នាក់']] },
    { text: 'យ៉ាង​តិច ៤៦ នាក់បានស្លាប់។', language: 'km', rows: [['៤៦', '>=46 នាក់']] },
    { text: 'យ៉ាង​ហោច​ណាស់ ១២ នាក់របួស។', language: 'km', rows: [['១២', '>=12 នាក់']] },
    { text: 'សាលាមានសៀវភៅ ៩៦ ក្បាល។', language: 'km', rows: [['៩៦', '=96 ក្បាល']] },
    { text: 'បញ្ជីមាន ៣០ ឈ្មោះ។', language: 'km', rows: [['៣០', '=30 ឈ្មោះ']] },
  ],
  'coins in other languages': [
    {
      text: 'La nómina era de 1.180 lunas. Se deben 6,7 millones de lunas (1,9 millones de dólares).',
      language: 'es',
      rows: [
        ['1.180', '=1180 lunas:money'],
        ['6,7 millones', '=6700000 lunas:money'],
      ],
    },
    {
      text: 'La fiche dit 900 tolars. La mine doit 3 millions de tolars (800 000 euros).',
      language: 'fr',
      rows: [
        ['900', '=900 tolars:money'],
        ['3 millions', '=3000000 tolars:money'],
      ],
    },
    {
      text: '单子上写着1180卢恩。工厂欠670万卢恩（约合190万美元）。',
      language: 'zh',
      rows: [
        ['1180', '=1180 卢恩:money'],
        ['670万', '=6700000 卢恩:money'],
      ],
    },
    {
      text: 'ค่าปรับ 85 โดริม โรงงานค้างจ่าย 6.7 ล้านโดริม (1.9 ล้านดอลลาร์)',
      language: 'th',
      rows: [
        ['85', '=85 โดริม:money'],
        ['6.7 ล้าน', '=6700000 โดริม:money'],
      ],
    },
    {
      text: 'La escuela tiene 300 alumnos (12 grupos).',
      language: 'es',
      rows: [['300', '=300 alumnos:count']],
    },
  ],
};
