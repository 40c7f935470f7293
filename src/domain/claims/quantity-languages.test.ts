/** Quantities in the other languages of the registry. Every sentence is invented. */
import { describe, expect, it } from 'vitest';
import { quantitiesIn } from './quantity-grammar.ts';
import { quantityNotation } from './quantity-notation.cases.ts';

type Example = readonly [sentence: string, ...quantities: string[]];

const examples: Readonly<Record<string, readonly Example[]>> = {
  es: [
    ['Al menos 1.440 personas fueron liberadas.', '>=1440 personas'],
    ['Doscientas doce mujeres salieron el 14 de marzo de 2025.', '=212 mujeres'],
    ['Más de un tercio pagó entre 3.000 y 8.500 dólares.', '>0.3333 fraction', '3000–8500 USD'],
    ['El 62,5 % de los trabajadores no cobró.', '=62.5 %'],
    ['Casi ochocientos vecinos perdieron sus casas.', '<800 vecinos'],
    ['El negocio mueve unos dos mil millones de dólares al año.', '~2000000000 USD/year'],
    ['Decenas de miles de víctimas siguen dentro.', 'vague víctimas'],
    ['Una joven de 18 años estuvo siete meses encerrada.', '=18 years', '=7 months'],
    ['Véase el artículo 5 y la página 12.'],
  ],
  fr: [
    ['Au moins 1 440 personnes ont été libérées.', '>=1440 personnes'],
    ['Quatre-vingt-dix-sept femmes et une centaine d’hommes vivaient là.', '=97 femmes', '~100 hommes'],
    ['Plus d’un tiers des 94 personnes interrogées avaient payé.', '>0.3333 fraction', '=94 personnes'],
    ['Près de 800 ouvriers travaillaient seize heures par jour.', '<800 ouvriers', '=16 hours/day'],
    ['Ils gagnaient entre 30 et 50 euros par mois.', '30–50 EUR/month'],
    ['La saisie du 14 mars 2025 vaut 2,3 millions de dollars.', '=2300000 USD'],
    ['Jusqu’à 25 000 victimes, soit 12,5 % de la région.', '<=25000 victimes', '=12.5 %'],
    ['Des dizaines d’enfants dormaient dans la salle 4.', 'vague enfants'],
  ],
  de: [
    ['Mindestens zweihundertzwölf Menschen kamen frei.', '>=212 Menschen'],
    ['Am 14. März 2025 wurden 1.440 mutmaßliche Opfer befreit.', '=1440 Opfer'],
    ['Rund 62,5 Prozent davon waren Frauen.', '~62.5 %'],
    ['Knapp 800 Arbeiter erhielten zwischen 30 und 50 Euro pro Monat.', '<800 Arbeiter', '30–50 EUR/month'],
    ['Die Beute betrug 3,5 Mio. Euro.', '=3500000 EUR'],
    ['Ein Drittel der Befragten kannte eine 18-jährige Zeugin.', '=0.3333 fraction', '=18 years'],
    ['Dutzende Kinder schliefen in vier Räumen.', 'vague Kinder', '=4 Räumen'],
    ['Nach Artikel 5 und Absatz 2 gilt das nicht.'],
  ],
  vi: [
    ['Ít nhất 1.440 người đã được giải cứu.', '>=1440 người'],
    ['Hai trăm mười hai người ở trong trại.', '=212 người'],
    ['Hơn 62% nạn nhân là phụ nữ.', '>62 %'],
    ['Họ trả khoảng 3.000 đô la mỗi tháng.', '~3000 USD/month'],
    ['Hàng trăm công nhân vẫn bị giam.', 'vague công nhân'],
    ['Năm 2024 có năm người chết.', '=5 người'],
    ['Có từ 40 đến 60 khu như vậy.', '40–60 khu'],
  ],
  zh: [
    ['3月14日,至少212名工人从53个诈骗园区获救。', '>=212 工人', '=53 诈骗园区'],
    ['二百一十二人仍被困。', '=212 人'],
    ['百分之六十二的受访者说没有工资。', '=62 %'],
    ['超过1.5万人在40至60个园区工作。', '>15000 人', '40–60 园区'],
    ['每月3000美元,共一亿二千万元。', '=3000 USD/month', '=120000000 CNY'],
    ['三分之一的人年仅18岁。', '=0.3333 fraction', '=18 years'],
    ['2025年有三十五起案件,200多人受伤。', '=35 案件', '>200 人'],
  ],
  th: [
    ['แรงงานอย่างน้อย ๒๑๒ คน ถูกช่วยเหลือเมื่อวันที่ 14 มีนาคม 2568', '>=212 คน'],
    ['สองร้อยสิบสองคนยังอยู่ข้างใน', '=212 คน'],
    ['ร้อยละ 62 ของแรงงานไม่ได้ค่าจ้าง', '=62 %'],
    ['เกือบ 800 ราย จ่าย 5 ล้านบาทต่อเดือน', '<800 ราย', '=5000000 THB/month'],
    ['ระหว่าง 40 ถึง 60 แห่ง', '40–60 แห่ง'],
    ['หลายร้อยคนหนีออกมา', 'vague คน'],
    ['เด็กอายุ 14 ปี', '=14 years'],
  ],
  km: [
    ['យ៉ាងហោចណាស់ ២១២នាក់ ត្រូវបានជួយសង្គ្រោះ', '>=212 នាក់'],
    ['ជាង ១.៤៤០ នាក់', '>1440 នាក់'],
    ['៦២ ភាគរយ', '=62 %'],
    ['៣.០០០ ដុល្លារ', '=3000 USD'],
    ['ប្រហែល ៥៣ កន្លែង នៅឆ្នាំ២០២៥', '~53 កន្លែង'],
    ['ពីររយ នាក់', '=200 នាក់'],
  ],
  id: [
    ['Sedikitnya 212 orang dibebaskan pada 14 Maret 2025.', '=212 orang'],
    ['Sebanyak 62% korban membayar $3,000.', '=62 %', '=3000 USD'],
  ],
  ar: [
    ['تم تحرير ٢١٢ شخصا على الأقل.', '>=212 شخصا'],
    ['أكثر من 1,440 عاملا في 53 مجمعا.', '>1440 عاملا', '=53 مجمعا'],
    ['62 في المئة من الضحايا.', '=62 %'],
    ['نحو ٣٬٠٠٠ دولار شهريا.', '~3000 USD/month'],
    ['في 14 مارس 2025 خرجت عشرات النساء.', 'vague النساء'],
    ['ما بين 40 و 60 موقعا.', '40–60 موقعا'],
  ],
};

describe.each(Object.keys(examples))('quantities in %s', (language) => {
  it.each((examples[language] ?? []).map((example) => [...example] as [string, ...string[]]))(
    '%s',
    (sentence, ...expected) => {
      expect(quantitiesIn(sentence, language).map((found) => quantityNotation(found.quantity))).toEqual(
        expected,
      );
    },
  );
});
