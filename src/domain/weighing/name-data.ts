/** Data for comparing names of attribution roots. Words are lower case, folded, without punctuation. */

/**
 * Generic words of organisation names that rewriters and translators swap. Each row is one meaning; names that
 * differ only inside rows are one name, provided that their distinctive words are equal.
 */
export const interchangeable: readonly (readonly string[])[] = [
  ['international', 'worldwide', 'global', 'internacional', 'internationale', 'internationaler'],
  ['national', 'nationwide', 'nacional', 'nationale'],
  ['office', 'workplace', 'bureau', 'oficina'],
  ['department', 'division', 'departamento', 'departement'],
  ['committee', 'comite', 'panel'],
  ['commission', 'comision', 'fee'],
  ['combat', 'fight', 'counter', 'against', 'battle', 'combating', 'fighting'],
  ['interior', 'inside', 'internal', 'inner', 'home'],
  ['affairs', 'matters'],
  ['foundation', 'basis', 'fundacion', 'fondation', 'stiftung'],
  ['drug', 'medication', 'narcotic', 'medicine'],
  ['general', 'basic', 'normal'],
  ['institute', 'institution', 'instituto', 'institut'],
  ['ministry', 'ministerio', 'ministere', 'ministerium'],
  ['right', 'derechos', 'droits'],
  ['human', 'humanos', 'humains'],
  ['labour', 'labor', 'trabajo', 'travail', 'arbeit'],
  ['council', 'board', 'consejo', 'conseil'],
  ['watch', 'monitor', 'watchdog'],
  ['justice', 'justicia'],
  ['union', 'association', 'asociacion', 'federation'],
  ['owner', 'proprietor'],
  ['centre', 'center', 'middle', 'heart'],
  ['police', 'policia', 'polizei'],
  ['border', 'frontier', 'boundary'],
  ['trafficking', 'trata'],
  ['treasury', 'finance'],
];

/** Words that names may have or lack without meaning another body. */
export const fillers: ReadonlySet<string> = new Set(
  (
    'the a an of for on in at and to de del la las los el le les du des et der die das und fur von y e da do dos ' +
    'inc ltd llc gmbh plc co corp org'
  ).split(' '),
);

/** Words so general that they do not tell one body from another. */
export const generalWords: ReadonlySet<string> = new Set(
  (
    'international national office department committee commission combat interior affairs foundation institute ' +
    'ministry council group organization organisation agency research center centre association union service ' +
    'bureau network society project program programme fund united nation states state government police court rights right human ' +
    'unitednation unitedstate unitedkingdom high regional provincial district federal central general news press media house labour justice watch border'
  ).split(' '),
);

/** Titles and ranks before personal names. */
export const titles: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss mx dr prof professor sir dame lord lady sister brother father rev reverend colonel col captain ' +
    'capt major maj lieutenant lt sergeant sgt general gen judge justice minister president senator sen rep ' +
    'spokesman spokeswoman spokesperson director deputy chief senior coronel m mme monsieur madame senor senora don dona'
  ).split(' '),
);

/** Words that make a name the government of the country beside it. */
export const governmentWords: ReadonlySet<string> = new Set(
  'government govt authorities authority federal administration officials state kingdom republic gobierno gouvernement regierung autoridades autorites'.split(
    ' ',
  ),
);

/** Attribution roots that name nobody: they cannot be shown to be a witness of their own. */
export const genericRoots: ReadonlySet<string> = new Set(
  (
    'official source report survivor victim witness expert observer analyst activist researcher medium authority ' +
    'resident local family relative journalist investigator group organization organisation company agency study ' +
    'police spokesperson spokesman spokeswoman right-group watchdog ngo charity worker people statement document ' +
    'critic campaigner rescuer advocate interviewee reporter lawyer paper press news author website page article text'
  ).split(' '),
);

/** Words that may stand before a generic root without naming it. */
export const genericModifiers: ReadonlySet<string> = new Set(
  (
    'human rights right local senior unnamed anonymous several some many other government worldwide global ' +
    'international media news public former recent independent security police two three ten one various these those its their'
  ).split(' '),
);

/** Adjectives of countries that the general rule (stem + -n, -an, -ian, -ese, -i, -ish) does not reach. */
export const irregularDemonyms: Readonly<Record<string, string>> = {
  thai: 'thailand',
  thais: 'thailand',
  chinese: 'china',
  british: 'united kingdom',
  uk: 'united kingdom',
  britain: 'united kingdom',
  american: 'united states',
  us: 'united states',
  usa: 'united states',
  french: 'france',
  german: 'germany',
  dutch: 'netherlands',
  danish: 'denmark',
  swedish: 'sweden',
  finnish: 'finland',
  polish: 'poland',
  spanish: 'spain',
  greek: 'greece',
  irish: 'ireland',
  swiss: 'switzerland',
  turkish: 'turkey',
  filipino: 'philippines',
  philippine: 'philippines',
  burmese: 'myanmar',
  burma: 'myanmar',
  lao: 'laos',
  laotian: 'laos',
  emirati: 'united arab emirates',
  norwegian: 'norway',
  welsh: 'wales',
  czech: 'czechia',
  portuguese: 'portugal',
  peruvian: 'peru',
  kazakh: 'kazakhstan',
  uzbek: 'uzbekistan',
  afghan: 'afghanistan',
  argentine: 'argentina',
  korean: 'south korea',
};

/** Roles by which a person speaks for a body ("executive director of Meridian Rights"). */
export const officerRoles: ReadonlySet<string> = new Set(
  (
    'director spokesman spokeswoman spokesperson secretary head chief chair chairman chairwoman president officer ' +
    'coordinator representative researcher commissioner adviser advisor manager analyst lead leader ombudsman ' +
    'executive deputy vice founder lawyer counsel rapporteur'
  ).split(' '),
);
