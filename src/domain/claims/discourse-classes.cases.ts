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
      text: 'They owed the planter 3,800 pesks each on average, and 21 of them were minors. The doctor examined everybody. He found that four of them were ill. A fine of 2,000 pesks was asked for.',
      rows: [
        ['3,800', '=3800 pesks:money'],
        ['21', '=21 people'],
        ['four', '=4 people'],
      ],
    },
    { text: 'The mayor spent 40 days at sea and 12 nights in a tent.', rows: [['40', '=40 days:duration']] },
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
  'a share and those it is of': [
    {
      text: 'Thirty-three infants lived in the ward. Seven in ten of the tenants have no lease, said Ottoline Ferrar. Of these, 640 have been waiting for a year.',
      rows: [['640', '=640 tenants']],
    },
    {
      text: 'The last of the 14 settlements were struck off. By March nine out of every ten entitled families had been paid. The claim that a mere 31 percent have had their money is wrong.',
      rows: [['31 percent', 'of families']],
    },
    {
      language: 'es',
      text: 'Siete de cada diez inquilinos no tienen contrato. De ellos, 640 llevan un año esperando.',
      rows: [['640', '=640 inquilinos']],
    },
    { text: 'Two in five lamps are broken. Nine of them hung in the hall.', rows: [['Nine', '=9 lamps']] },
  ],
  'German: months and plurals before a number': [
    {
      language: 'de',
      text: 'Am 5. und 6. Oktober 273 Schüler krank.',
      rows: [['273', '=273 Schüler']],
    },
    {
      language: 'de',
      text: 'Seit Mai haben die Eltern der sechs Schulen 58 Beschwerden eingereicht.',
      rows: [
        ['58', '=58 Beschwerden'],
        ['sechs', '=6 Schulen'],
      ],
    },
    {
      language: 'de',
      text: 'Am 6. Oktober wurden 90 Schüler aus sechs Schulen krank. Zwölf verbrachten eine Nacht im Krankenhaus.',
      rows: [['Zwölf', '=12 Schüler']],
    },
    {
      language: 'de',
      text: 'Die Boeing 737 landete im Oktober 2030.',
      rows: [
        ['737', 'none'],
        ['2030', 'none'],
      ],
    },
  ],
  'who is meant by it, the office and the group': [
    {
      text: 'Evrard Sool sat down and told four newspapers what his Riverside Forum had learned. Of the families whom the dam has driven out, and Mr Sool’s people have 140 on file, not quite one in three can say today that the State has paid. In no fewer than 41 dwellings the plaster has split, he told us.',
      rows: [['41', 'by Evrard Sool']],
    },
    {
      text: 'The School Service, which at first had no comment, on Sunday rejected this, saying that pupils without a desk made up 38 percent.',
      rows: [['38 percent', 'by School Service']],
    },
    {
      text: 'The hall was full on Tuesday at ten.\n\nMatthis Vole, a hydrologist who taught chemistry until he retired, read out his results like marks: two hundred and sixty mills visited, 117 failed.',
      rows: [['117', 'by Matthis Vole']],
    },
    {
      text: 'The owner, Drayle Mills, broke its silence at midday with a statement. Its office had been looking after nine ladders, it said, and the working day averaged 11 hours.',
      rows: [
        ['nine', 'by Drayle Mills'],
        ['11', 'by Drayle Mills'],
      ],
    },
    {
      text: 'The owner, Marta Vell, kept the keys. She said nine rooms were empty.',
      rows: [['nine', 'by Marta Vell']],
    },
    {
      text: 'Kethera supplied 118 of the workers, drawn in by an agency named Brightwater Crewing that pitches its jobs at markets.\n\nUnion boss Orsolo Benn was far from astonished. Workers rang his organisation’s helpline 388 times, he pointed out.',
      rows: [['388', 'by Orsolo Benn']],
    },
    {
      text: 'A drawer holds the orders by which wells are closed. They concern villages of the Upper Merrow.\n\nA former gatekeeper kept his own book. In the second half of 2029, it says, 1,460 drums came in.',
      rows: [['1,460', 'by -']],
    },
    {
      text: 'The Mission for Open Roads said on Friday that 48 lorries had been stopped. Gunmen hold the pass.\n\nAccording to the mission, 29 were emptied.',
      rows: [['29', 'by Mission for Open Roads']],
    },
    {
      language: 'es',
      text: 'Los barcos fueron detenidos en marzo, informó el martes la Inspección de Canales y Lagos.\n\nSegún la inspección, el 83 % de los remeros estaba endeudado.\n\nLos inspectores hablan también de una caja que guardaba 131 llaves.',
      rows: [
        ['83 %', 'by Inspección de Canales y Lagos'],
        ['131', 'by Inspección de Canales y Lagos'],
      ],
    },
    {
      language: 'fr',
      text: "Les inspecteurs font aussi état d'un coffre qui contenait 131 clés.",
      rows: [['131', 'by inspecteurs']],
    },
    {
      language: 'de',
      text: 'Der Hausmeister zählte 41 Kisten, wie die Vorsitzende des Elternrats, Henrike Dole, vor Journalisten sagte.',
      rows: [['41', 'by Henrike Dole']],
    },
  ],
  'who the accused is not': [
    {
      text: 'In the early hours lorries came down from Brackmoor, a farm belonging to Lorran Estates, with 126 pickers.\n\nThe operation followed nine months of work by the Open Hands Network.\n\nAccording to the interviews which we have since conducted, every picker began with a debt. On average it stood at 380 dorins.',
      publisher: 'Open Hands Network',
      rows: [['380', 'by -']],
    },
    {
      text: 'A judge has ordered the release of tenants after a lawyers’ group said that at least 17 people had died there.\n\nThe Housing Service had no comment.\n\nThe Open Doors Initiative keeps a list.',
      rows: [['17', 'by Open Doors Initiative']],
    },
    {
      text: 'In a report based on interviews in the new town, the Riverside League put the share of families paid in full at 31 percent. All 140 families are owed 24 dorins each, it said.',
      rows: [
        ['31 percent', 'by Riverside League'],
        ['140', 'by Riverside League'],
      ],
    },
    {
      text: 'The Brook League said 11 wells were dry.\n\nThe Water Service has read the paper.\n\nThe clinic has treated 40 children, the group added.',
      rows: [['40', 'by Brook League']],
    },
    {
      text: 'The Coast Guard said 11 boats were lost. The agency added that 40 sailors were safe.',
      rows: [['40', 'by Coast Guard']],
    },
    { text: 'The inspectors have paid 131 visits to farms.', rows: [['131', '=131 visits:count']] },
  ],
  'verbs that end in a bound': [
    { text: 'Slips 1181 to 1196 add up to 220 loads.', rows: [['220', '=220 loads']] },
    {
      text: 'The firm had handed over 174 lamps, more than three times as many as a local group was able to find.',
      rows: [['174', '=174 lamps']],
    },
    { text: 'The hall held over 220 people.', rows: [['220', '>220 people']] },
  ],
  'a firm before its name, and joints of clauses': [
    {
      text: 'The importer at the centre of a row over lamps said on Wednesday that its sister company had delivered 174 lamps.\n\n“Every one of them left our yard,” Brook Chemicals said in a statement.',
      rows: [['174', 'by Brook Chemicals']],
    },
    {
      text: 'The importer said on Wednesday that 174 lamps had come.\n\nThe Coast Guard said nothing had been found.',
      rows: [['174', 'by -']],
    },
    {
      language: 'th',
      text: 'เจ้าหน้าที่พาคนงาน 212 คนออกมาแล้ว โดยระบุว่าหลายรายไม่เคยได้รับค่าจ้าง',
      rows: [['212', 'by -']],
    },
    {
      language: 'ar',
      text: 'أوقف مسلحون ٤٨ شاحنة وأفرغوا ٢٩ منها، وفق ما أعلنته بعثة الطرق يوم الجمعة. وقد سُمح لـ١١ شاحنة بمتابعة السير.',
      rows: [
        ['٢٩', 'by بعثة الطرق'],
        ['١١', '=11 شاحنة'],
      ],
    },
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
  'names with “and” in them': [
    {
      text: 'The Inspectorate of Canals and Lake Traffic said on Tuesday, when 212 boats had been searched, that a shed had held 131 engines.',
      rows: [['131', 'by Inspectorate of Canals and Lake Traffic']],
    },
    {
      text: 'Nineteen mills burnt, the Wool and Dyes Council said on Friday.',
      rows: [['Nineteen', 'by Wool and Dyes Council']],
    },
    {
      text: 'The Tailors’ and Cutters’ Union said 40 sheds had burnt.',
      rows: [['40', 'by Tailors’ and Cutters’ Union']],
    },
    {
      text: 'The Ministry of Health and Coast Guard officers counted 30 boats.',
      rows: [['30', '=30 boats']],
    },
    {
      text: 'According to the Ministry of Health and Tolmin Council, 30 wells are closed.',
      rows: [['30', '=30 wells']],
    },
    { text: 'Rhodes and the Roads Council said 18 bridges had been closed.', rows: [['18', '=18 bridges']] },
    {
      text: 'The Harbour Board and Lake Police said 18 boats had sunk.',
      rows: [['18', '=18 boats']],
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
    { text: 'The plate read 2030 118 when the lorry passed.', rows: [['118', 'none']] },
  ],
};
