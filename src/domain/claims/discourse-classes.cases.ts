/**
 * Numbers that lean on a sentence before, by class of error: see noun-classes.cases.ts for what a row says. Written
 * before the grammar they test; everything is invented.
 */
import type { ReadingCase } from './noun-classes.cases.ts';

/** Cases under the name of their class. */
export const discourseClasses: Readonly<Record<string, readonly ReadingCase[]>> = {
  'money counts nothing': [
    {
      text: 'In May the prefecture paid Corvex, a sister firm of the mill, 9.4 million dorins for 310 looms. That comes to some 30,300 dorins apiece. By June we had found 64 of them. Of the 246 that are missing, 80 were booked to closed mills.',
      rows: [
        ['64', '=64 looms'],
        ['246', '=246 looms'],
        ['80', '=80 looms'],
        ['9.4 million', '=9400000 dorins:money'],
        ['30,300', '~30300 dorins:money'],
      ],
    },
    {
      text: 'Town hall officials handed over 2.4 million zelts for 180 stoves made by the mayor’s cousin. That works out to around 13,300 zelts per piece! The tenants could only locate 41. As for the 139 stoves nobody can find, the council is silent.',
      rows: [
        ['41', '=41 stoves'],
        ['139', '=139 stoves'],
      ],
    },
    {
      text: 'A job began with a bill: 3,200 carans to the agent for the journey. The clerk asked each of the weavers what she had owed on the first day, and 88 named a sum. At least 30 got none of it back.',
      rows: [
        ['88', '=88 weavers'],
        ['30', '>=30 weavers'],
      ],
    },
    {
      text: 'The union paid 40 pickers for twelve weeks. By autumn 9 of them had left.',
      rows: [['9', '=9 pickers']],
    },
    { text: 'Each child got three apples apiece. Two of them were rotten.', rows: [['Two', '=2 apples']] },
    {
      text: 'The museum spent the winter on 1,200 coins from the wreck. Ninety of them are gold.',
      rows: [['Ninety', '=90 coins']],
    },
    {
      text: 'The mill ordered 2 million bricks for 14 kilns.',
      rows: [['2 million', '=2000000 bricks:count']],
    },
    {
      text: 'The clinic has seen at least 20 patients with burns. The council spent 1.1 million dorins on 90 boilers supplied by the mayor’s firm. The tenants could find only 25.',
      rows: [['25', '=25 boilers']],
    },
  ],
  'money in Spanish and French': [
    {
      language: 'es',
      text: 'La Dirección de Molinos pagó 9,4 millones de dorines por 310 telares de Corvex, empresa hermana de la fábrica, unos 30.300 dorines por unidad, según la Liga, cuyos voluntarios solo pudieron localizar 64. De los 246 telares que faltan, 80 llevaban la firma de alcaldes.',
      rows: [
        ['9,4 millones', '=9400000 dorines:money'],
        ['30.300', '~30300 dorines:money'],
        ['64', '=64 telares'],
        ['80', '=80 telares'],
      ],
    },
    {
      language: 'fr',
      text: "La Direction des moulins a versé 9,4 millions d'orins pour 310 métiers de Corvex, soit quelque 30 300 orins l'unité, selon la Ligue, dont les bénévoles n'ont pu en retrouver que 64. Sur les 246 métiers manquants, 80 avaient été signés par des maires.",
      rows: [
        ['9,4 millions', '=9400000 orins:money'],
        ['30 300', '~30300 orins:money'],
        ['64', '=64 métiers'],
        ['80', '=80 métiers'],
      ],
    },
    {
      language: 'es',
      text: 'Los atrasos de todo el grupo se cifran en 11,6 millones de brenas, casi 55.000 por persona.',
      rows: [
        ['11,6 millones', '=11600000 brenas:money'],
        ['55.000', '<55000 brenas:money'],
      ],
    },
    {
      language: 'es',
      text: 'El puerto recibió 2 millones de ladrillos para 14 hornos. De los hornos, 6 nunca se construyeron.',
      rows: [
        ['2 millones', '=2000000 ladrillos:count'],
        ['14', '=14 hornos'],
      ],
    },
    {
      language: 'es',
      text: 'Los inspectores hablan de una jornada media de 19 horas en temporada, frente a un límite legal de 12, y de una caja fuerte.',
      rows: [['12', '=12 hours:duration']],
    },
    {
      language: 'fr',
      text: "Les tailleurs parlent d'une journée de 17 heures, pour un maximum légal de 10.",
      rows: [['10', '=10 hours:duration']],
    },
    {
      language: 'es',
      text: 'La fábrica, una de las tres mayores exportadoras de lana, emplea a 90 tejedoras.',
      rows: [['tres', '=3 exportadoras']],
    },
  ],
  'money in Thai': [
    {
      language: 'th',
      text: 'สำนักงานทอผ้าจ่ายเงิน 9.4 ล้านโดริน เพื่อซื้อเครื่องทอผ้า 310 เครื่อง หรือราว 30,300 โดรินต่อเครื่อง',
      rows: [
        ['9.4 ล้าน', '=9400000 โดริน'],
        ['310', '=310 เครื่อง'],
        ['30,300', '~30300 โดริน'],
      ],
    },
    {
      language: 'th',
      text: 'สัญญาทุกฉบับเริ่มด้วยค่าจัดหางาน 4,800 เบรลล์ ค่าจ้างค้างจ่ายประเมินไว้ที่ 11.6 ล้านเบรลล์',
      rows: [
        ['4,800', '=4800 เบรลล์'],
        ['11.6 ล้าน', '=11600000 เบรลล์'],
      ],
    },
    { language: 'th', text: 'บริษัทจ่ายค่าจ้างให้คนงาน 240 คน', rows: [['240', '=240 คน']] },
    { language: 'th', text: 'ตำรวจยึดโคมประมาณ 17,000 ใบ', rows: [['17,000', '~17000 ใบ']] },
  ],
  'of these, so many': [
    {
      text: 'We owe our 900 nurses an answer. The contract between our firm and the ministry is for 140 beds. Of these, 96 had been handed over by May, each with a label. The remaining 44 are in our hall. It is untrue that only 30 arrived.',
      rows: [
        ['96', '=96 beds'],
        ['44', '=44 beds'],
        ['30', '=30 beds'],
      ],
    },
    {
      text: 'The port employs 700 dockers. Last year it bought 60 cranes. Of those, 22 have been released by customs.',
      rows: [['22', '=22 cranes']],
    },
    {
      text: 'The bakery has 12 ovens. The police questioned 80 bakers. Of these, 31 were released the same night.',
      rows: [['31', '=31 bakers']],
    },
    { text: 'The raid freed 64 weavers. Of these, 40 come from the hills.', rows: [['40', '=40 weavers']] },
    {
      text: 'Of the masons of the Harl brothers who were brought to the hospital at Oster in May, fifty-two have a cross in every column.',
      rows: [['fifty-two', '=52 masons']],
    },
    {
      text: 'Of the lorries that the firm has had on its books since the spring of last year, 14 do not appear there.',
      rows: [['14', '=14 lorries']],
    },
  ],
  'a name is not counted': [
    {
      text: '- 240 pupils asked to go home. Of these, 110 come from the hills and 70 from the Marl Islands.\n- 190 of them, or 79 percent, had no bed.',
      rows: [
        ['70', '=70 pupils'],
        ['190', '=190 pupils'],
      ],
    },
    {
      text: 'So began the hearing on the crews of Harrow Fisheries, 130 of whom have left their boats.',
      rows: [['130', '=130 crews']],
    },
    {
      text: 'The tailors of Cobalt Mills, 45 of whom are in hospital, have no contract.',
      rows: [['45', '=45 tailors']],
    },
    {
      text: 'Somebody had used the twine to tie up other people’s letters. There were 58.',
      rows: [['58', '=58 letters']],
    },
  ],
  'one subject asked about, another counted': [
    {
      text: 'The town had ordered 90 lamps; her neighbours came home with a list of 12. Others wanted to know about the pupils: the teachers at Merrow, she replied, had by now seen at least thirty with a cough.',
      rows: [['thirty', '>=30 pupils']],
    },
    {
      text: 'The ship carried 40 crates. Somebody asked about the passengers: the doctor, he answered, had treated at least nine with a fever.',
      rows: [['nine', '>=9 passengers']],
    },
    {
      text: 'The yard has 60 sheds. I asked about the boats: about seven had burnt.',
      rows: [['seven', '~7 boats']],
    },
  ],
  'a year before a number': [
    {
      language: 'es',
      text: 'El ministerio pagó en la primavera de 2030 7,4 millones de dorines por 90 telares.',
      rows: [['7,4 millones', '=7400000 dorines']],
    },
    {
      language: 'fr',
      text: "La mairie a versé au printemps 2030 7,4 millions d'orins pour 90 métiers à tisser.",
      rows: [['7,4 millions', '=7400000 orins']],
    },
    {
      language: 'fr',
      text: 'En 2029 310 lits ont été livrés à la clinique.',
      rows: [['310', '=310 lits']],
    },
    { text: 'In 2029 310 beds came to the clinic.', rows: [['310', '=310 beds']] },
    { text: 'Call 2030 555 for details of the ten beds.', rows: [['555', 'none']] },
    { text: 'The plate read 2030 118 when the lorry passed.', rows: [['118', 'none']] },
  ],
};
