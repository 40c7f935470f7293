/** Words whose opposite turns a sentence round, and words of degree. Folded; en, es and fr. */

/** One scale: words from its lower end to its upper end. Opposite poles are rank below 0 and above 0; 0 is between. */
export interface Scale {
  readonly name: 'frequency' | 'quantity' | 'direction' | 'bound';
  /** Rank → words (or beginnings of words, ending in "*"; or several words with "_"). */
  readonly ranks: readonly (readonly [number, string])[];
  /** Only before a number. */
  readonly beforeNumber: boolean;
}

export const scales: readonly Scale[] = [
  {
    name: 'frequency',
    beforeNumber: false,
    ranks: [
      [-3, 'never nunca jamais'],
      [-2, 'rarely seldom infrequently scarcely hardly_ever raramente rarement'],
      [0, 'sometimes occasionally at_times ocasionalmente parfois'],
      [
        2,
        'often frequently usually commonly regularly routinely generally typically mostly repeatedly a_menudo frecuentemente souvent fréquemment habituellement generalmente généralement',
      ],
      [3, 'always invariably constantly siempre toujours'],
    ],
  },
  {
    name: 'quantity',
    beforeNumber: false,
    ranks: [
      [-3, 'none nobody ninguno ninguna aucun aucune'],
      [-2, 'few hardly_any scarcely_any pocos pocas peu_de'],
      [0, 'some several various algunos algunas certains certaines quelques'],
      [2, 'many most numerous majority muchos muchas mayoría beaucoup plupart nombreux nombreuses'],
      [3, 'all every everyone everybody todos todas tous toutes chaque'],
    ],
  },
  {
    name: 'direction',
    beforeNumber: false,
    ranks: [
      [
        -2,
        'fell fallen decreas* declined dropped shrank shrunk dwindl* lessen* disminuy* bajó baissé diminué',
      ],
      [
        2,
        'rose risen increas* grew grown climbed expanded swelled soared surged aumentó aumentado creció augmenté',
      ],
    ],
  },
  {
    name: 'bound',
    beforeNumber: true,
    ranks: [
      [
        -2,
        'at_most up_to fewer_than less_than under no_more_than not_more_than as_many_as a_lo_sumo menos_de moins_de au_plus',
      ],
      [
        2,
        'at_least more_than over no_fewer_than no_less_than not_less_than al_menos más_de por_lo_menos plus_de au_moins',
      ],
    ],
  },
];

/** Words that negate their clause. */
export const negations: ReadonlySet<string> = new Set(
  'not no never nobody none nor neither cannot without nothing ni nunca jamas nadie ningun ninguno ninguna sin ne pas jamais aucun aucune sans'.split(
    ' ',
  ),
);
/** Beginnings of words that say no in another way: with one of them in the text nothing is concluded. */
export const negative: readonly string[] =
  'fail refus declin lack deny denie denia reject absen unable unwilling hard rare seldom scarc few littl stop preven avoid block ban forbid prohibi halt cease end infrequen less neg rechaz refus falt sin manqu empech interdi rejet'.split(
    ' ',
  );
/** Behind a negation, these make it none: "no longer" negates another time, "not only" adds. */
export const idioms: ReadonlySet<string> = new Set(
  'only longer doubt matter one just merely least more less fewer solo seulement'.split(' '),
);
/** Words that leave open whether it is so. */
export const hedges: ReadonlySet<string> = new Set(
  'may might could allegedly alleged reportedly apparently possibly perhaps suspected supposedly purportedly presuntamente posiblemente quiza aparentemente pourrait pourraient peut-etre'.split(
    ' ',
  ),
);
