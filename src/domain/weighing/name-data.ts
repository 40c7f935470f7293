/** Data for comparing names of attribution roots. Words are lower case, folded, without punctuation. */

/**
 * Spellings of one word: English on both sides of an ocean, and plurals that the general rule does not reach. Names
 * that differ only inside rows are one name.
 */
export const spellings: readonly (readonly string[])[] = [
  ['labour', 'labor'],
  ['centre', 'center'],
  ['organisation', 'organization'],
  ['defence', 'defense'],
  ['programme', 'program'],
];

/**
 * Generic words of organisation names that rewriters swap and translators choose between. Each row is one meaning,
 * the plain English word first; names that differ only inside rows may be one name, which people decide.
 */
export const interchangeable: readonly (readonly string[])[] = [
  ['international', 'worldwide', 'global', 'internacional', 'internationale', 'internationaler'],
  ['national', 'nationwide', 'nacional', 'nationale'],
  ['office', 'workplace', 'bureau', 'oficina', 'buro'],
  ['department', 'division', 'departamento', 'departement'],
  ['committee', 'comite', 'panel', 'komitee'],
  ['commission', 'comision', 'fee', 'kommission'],
  ['combat', 'fight', 'counter', 'against', 'battle', 'combating', 'fighting', 'contre', 'contra'],
  ['interior', 'inside', 'internal', 'inner', 'home', 'interieur'],
  ['affairs', 'matters'],
  ['foundation', 'basis', 'fundacion', 'fondation', 'stiftung'],
  ['drug', 'medication', 'narcotic', 'medicine'],
  ['crime', 'crimen', 'criminalite', 'delito'],
  ['general', 'basic', 'normal'],
  ['institute', 'institution', 'instituto', 'institut'],
  ['ministry', 'ministerio', 'ministere', 'ministerium'],
  ['right', 'derechos', 'droits', 'derecho', 'droit', 'rechte'],
  ['human', 'humanos', 'humains'],
  ['labour', 'trabajo', 'travail', 'arbeit', 'work'],
  ['coercive', 'coercitivo', 'coercitif', 'forced', 'forzado', 'force'],
  ['council', 'board', 'consejo', 'conseil', 'rat'],
  ['watch', 'monitor', 'watchdog'],
  ['justice', 'justicia', 'justiz'],
  ['health', 'salud', 'sante', 'gesundheit', 'wellness'],
  ['education', 'educacion', 'schooling'],
  ['foreign', 'overseas', 'abroad', 'exteriores', 'etrangere', 'external'],
  ['union', 'association', 'asociacion', 'federation', 'league', 'sindicato', 'syndicat'],
  ['owner', 'proprietor', 'holder'],
  ['centre', 'middle', 'heart', 'centro'],
  ['police', 'policia', 'polizei', 'constabulary'],
  ['border', 'frontier', 'boundary', 'frontera', 'frontiere'],
  ['trafficking', 'trata', 'traite'],
  ['treasury', 'finance', 'exchequer'],
  ['group', 'conglomerate', 'grupo', 'groupe', 'gruppe'],
  ['company', 'firm', 'corporation', 'enterprise', 'empresa', 'compagnie'],
  ['court', 'tribunal', 'courtroom'],
  ['agency', 'agencia', 'agence', 'agentur'],
  ['development', 'improvement', 'growth', 'desarrollo', 'developpement'],
  ['furnace', 'kiln', 'oven', 'horno'],
  ['refugee', 'refugiados', 'refugies', 'fluchtling'],
  ['child', 'kid', 'children', 'ninos', 'enfants', 'kinder'],
  ['woman', 'women', 'female', 'mujeres', 'femmes', 'frauen'],
];

/**
 * Words that rewriters put for one another without regard to sense: each row one meaning, and a word may stand in
 * several. Weaker than `interchangeable`: the names must agree in all other words.
 */
export const loose: readonly (readonly string[])[] = [
  ['committee', 'commission', 'council', 'panel', 'body', 'taskforce'],
  ['international', 'globally', 'world', 'internationally', 'transnational'],
  ['national', 'countrywide', 'nationally', 'country'],
  ['combat', 'tackle', 'struggle', 'stop', 'suppression', 'prevention', 'oppose'],
  ['watch', 'lookout', 'observer', 'guard', 'sentinel', 'observatory', 'monitoring', 'surveillance'],
  ['research', 'analysis', 'study', 'investigation', 'inquiry'],
  ['institute', 'establishment', 'academy', 'college', 'centre'],
  ['missing', 'lacking', 'lost', 'absent', 'disappeared', 'vanished'],
  ['worker', 'employee', 'staff', 'labourer', 'laborer', 'toiler', 'personnel'],
  ['relief', 'aid', 'assistance', 'support', 'help', 'reduction'],
  ['harbour', 'harbor', 'port', 'haven', 'dock'],
  ['sea', 'ocean', 'marine', 'maritime'],
  ['agency', 'company', 'bureau', 'organisation', 'organization', 'office', 'authority'],
  ['network', 'community', 'web', 'grid'],
  ['project', 'mission', 'undertaking', 'venture', 'programme'],
  ['protection', 'safety', 'security', 'safeguarding'],
  ['freedom', 'liberty', 'independence'],
  ['slavery', 'servitude', 'bondage'],
  ['bonded', 'forced', 'coercive', 'compelled', 'indentured'],
  ['migrant', 'immigrant', 'migration', 'immigration'],
  ['trade', 'commerce', 'business', 'trading'],
  ['house', 'home', 'residence'],
  ['law', 'legal', 'legislation', 'regulation'],
  ['press', 'media', 'news'],
  ['alliance', 'coalition', 'partnership', 'union'],
  ['victim', 'sufferer', 'survivor'],
  ['peace', 'calm', 'concord'],
  ['fisher', 'fisherman', 'fishermen', 'angler'],
  ['sailor', 'seafarer', 'seaman', 'mariner'],
  ['welfare', 'wellbeing', 'welfares', 'wellness'],
  ['initiative', 'scheme', 'plan', 'drive'],
];

/** Words that names may have or lack without meaning another body. */
export const fillers: ReadonlySet<string> = new Set(
  (
    'the a an of for on in at and to de del la las los el le les du des et der die das und fur von y e da do dos l d sur sobre pour para zur zum ' +
    'inc ltd llc gmbh plc co corp org'
  ).split(' '),
);

/** Words so general that they do not tell one body from another. */
export const generalWords: ReadonlySet<string> = new Set(
  (
    'international national office department committee commission combat interior affairs foundation institute ' +
    'ministry council group organization organisation agency research center centre association union service ' +
    'bureau network society project program programme fund united nation states state government police court rights right human ' +
    'holding holdings house unitednation unitedstate unitedkingdom high regional provincial district federal central general news press media house labour justice watch border'
  ).split(' '),
);

/** Words by which publications are named: two papers that share one share nothing else. */
export const outletWords: ReadonlySet<string> = new Set(
  'time post herald tribune journal gazette record observer chronicle daily today ledger mail star mirror telegraph bulletin review evening morning sunday standard examiner courier dispatch online com net'.split(
    ' ',
  ),
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

/** Members of a public body: "state auditors" and "Tarvel lawmakers" name no body but the one that speaks elsewhere. */
export const genericMembers: ReadonlySet<string> = new Set(
  'lawmaker legislator parliamentarian senator auditor prosecutor mp'.split(' '),
);

/** Words that may stand before a generic root without naming it. */
export const genericModifiers: ReadonlySet<string> = new Set(
  (
    'human rights right local senior unnamed anonymous several some many other government worldwide global ' +
    'international media news public campaign aid relief advocacy former recent independent security police two three ten one various these those its their'
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
