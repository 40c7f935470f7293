/** Word lists that tell people, bodies, documents and groups apart in English text. Data only. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/ +/));

/** Titles that precede a personal name and are not part of it. Written with a capital in front of a name. */
export const titles: ReadonlySet<string> = set(
  'm coronel doctor doctora señor señora ministro ministra monsieur mme général basic mr mrs ms miss ' +
    'mx dr prof professor sir dame lord lady colonel general major captain lieutenant  ' +
    'sergeant inspector superintendent commissioner commander chief admiral brigadier corporal officer  ' +
    'judge justice magistrate prosecutor attorney counsel minister prime president premier chancellor secretary governor mayor senator ambassador consul envoy king queen prince princess ' +
    'director chairman chairwoman chair chairperson spokesman spokeswoman spokesperson rapporteur bishop archbishop rev reverend imam rabbi pastor madam madame comrade ' +
    'congressman congresswoman councillor undersecretary ',
);

/** Words that extend a title in front of them or behind: "Deputy Minister", "Regional Research Director". */
export const titleModifiers: ReadonlySet<string> = set(
  'regional research national special high assistant executive deputy vice senior chief country ' +
    'programme program police foreign interior defence defense',
);

/** Titles that stay part of the name, since the person is known by them. */
export const keptTitles: ReadonlySet<string> = set('sister brother father mother');

/** Titles and nouns that tell a gender. */
export const feminine: ReadonlySet<string> = set(
  'ms mrs miss sister mother madam madame lady dame queen princess spokeswoman chairwoman ' +
    'congresswoman woman girl wife daughter aunt niece grandmother widow housewife actress waitress sra señora mme',
);
/** Titles and nouns that tell a gender. */
export const masculine: ReadonlySet<string> = set(
  'mr sir brother father lord king prince spokesman chairman congressman man boy husband son uncle nephew grandfather widower fisherman sr señor m',
);

/** Head nouns of bodies; capitalised they end or open a name, in lower case they refer back to one. */
export const bodyNouns: ReadonlySet<string> = set(
  'grupo organización ministerio oficina policía gobierno asociación fundación comité groupe ' +
    'ministère gouvernement fondation comité institut tribunal tribunales tribunaux oficina ong ' +
    'mission forum governorate guild collective association ministry committee office institute institution embassy consulate police group ' +
    'foundation  ' +
    'department organisation organization agency authority authorities association board council ' +
    'chamber commission  ' +
    'court tribunal union university college school centre center company corporation bank party government administration army military navy force forces federation league alliance network coalition ' +
    'observatory monitor watchdog charity ngo parish church hospital clinic press news times post service bureau directorate division unit secretariat parliament assembly senate congress cabinet inspectorate ' +
    'worldwide nations trust society club campaign international rights watch project programme program fund laboratory think-tank tank opposition outlet newspaper publisher broadcaster firm startup initiative helpline shelter prosecution prosecutors defence hotline ombudsman taskforce workplace basis treasury state ',
);

/** Body nouns that may also be the whole reference: "the group", "the organisation". */
export const plainReference: ReadonlySet<string> = set(
  'grupo organización ministerio oficina gobierno fundación asociación groupe ministère gouvernement ' +
    'fondation group organisation organization body agency charity watchdog foundation ministry ' +
    'committee office  ' +
    'institute union association company government department commission board council embassy police ' +
    'court observatory chamber ngo network coalition firm authority authorities monitors campaigners ' +
    'party bank hospital parish centre center inspectorate outlet newspaper university embassy ' +
    'administration institution nonprofit non-profit prosecution television broadcaster radio newspaper daily league tribunal clinic university ' +
    'municipality secretariat directorate federation alliance church army navy',
);

/** Staff of a body speak for it: "X researchers", "its interviewers". */
export const staffNouns: ReadonlySet<string> = set(
  'personal personnel datos chiffres staff researchers researcher employees interviewers ' +
    'investigators investigator team teams workers  ' +
    'analysts representatives spokesman spokeswoman spokesperson officials official statement helpline ' +
    'calculations hotline monitors experts interviews headquarters volunteers lawyers counts tally records',
);

/** Documents that may speak. */
export const documentNouns: ReadonlySet<string> = set(
  'informe estudio comunicado rapport étude communiqué examen revisión report reports statement study ' +
    'survey release document documents letter log register plan review  ' +
    'analysis brief briefing figures figure data statistics records judgment judgement ruling ' +
    'indictment verdict estimate estimates findings research paper filing complaint dossier memo ' +
    'memorandum audit census book list lists notice bulletin index testimony testimonies calculations ' +
    'registry roll rolls docket books lists leaflet petition ' +
    'inquiry enquiry probe investigation assessment poll questionnaire evaluation inspection diary logbook notebook roster reckoning count tally database archive contract contracts agreement invoice invoices receipt receipts certificate spreadsheet ledger transcript recording map announcement warning communiqué leaflet overview',
);

/** Roles of one person; in lower case they may stand before or after a name. */
export const roleNouns: ReadonlySet<string> = set(
  'director directora portavoz coronel ministro ministra jefe jefa directeur directrice porte-parole ' +
    'ministre chef médecin médico director head chief chairman chairwoman chair president manager ' +
    'founder fellow researcher  ' +
    'spokesman spokeswoman spokesperson minister secretary officer commander colonel general lawyer ' +
    'attorney professor economist analyst expert adviser advisor coordinator editor reporter ' +
    'correspondent activist campaigner doctor nurse teacher worker owner governor mayor judge ' +
    'prosecutor rapporteur leader member representative ambassador official resident witness survivor ' +
    'victim caterer banker farmer driver monk nun priest historian demographer scientist engineer ' +
    'master keeper elder principal source neighbour neighbor friend colleague aunt uncle cousin nephew niece grandmother grandfather ' +
    'author co-founder architect mother father brother sister wife husband son daughter man woman boy ' +
    'auditor leiter leiterin sprecher sprecherin direktor bürgermeister alcalde maire girl guard detective inspector superintendent deputy candidate entrepreneur tycoon senator student ' +
    'trader clerk steward foreman soldier pastor cook guide matron midwife porter baker miner weaver fisherman shopkeeper landlord landlady tailor mechanic sailor skipper carpenter widow villager detainee prisoner defendant plaintiff aide trustee gardener broker recruiter interpreter pilot paramedic volunteer organiser organizer apprentice pupil rector warden dean ' +
    'coroner consul vice-consul commissioner attaché attache registrar bishop imam rabbi headmaster headmistress caretaker cleaner labourer mason plumber surveyor surgeon vet ombudsman solicitor barrister notary bailiff councillor sergeant lieutenant constable admiral harbourmaster fireman firefighter rescuer medic counsellor translator poet photographer herder shepherd grower deckhand docker welder seamstress tanner stitcher packer picker loader waiter waitress chambermaid housekeeper nanny maid',
);

/** Capital words that open a sentence without naming anything. */
export const plainStarters: ReadonlySet<string> = set(
  'el la los las un una unos unas de del en por para con según al su sus lo más menos entre le les une des du dans pour avec selon au aux sa son ses plus moins entre ils elles il elle trabajaba fijaban vamos también además asimismo tampoco luego después entonces pero également aussi puis enfin ensuite mais cependant toutefois nous vous doscientas diecinueve dix-neuf deux trois quatre the a an this that these those it its he she they we i you his her their our my your in on at of ' +
    'for from by to with without after before during since until while when where who what which why ' +
    'how if as but and or nor so yet however although though because despite unlike like under over ' +
    'about around between among across through throughout within near behind beyond there here then now ' +
    'today yesterday tomorrow meanwhile instead moreover furthermore nevertheless also even only just ' +
    'some many most more several few all any each every both neither either no none not one two three ' +
    'four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousands ' +
    'dozens scores another other others such according per asked speaking following once whether did do ' +
    'does is are was were be been has have had will would can could may might should must let ' +
    'ask nobody everyone someone anybody everybody less fewer greater multiple practically simply ' +
    'roughly nearly almost up still again last next earlier later recently initially inside outside ' +
    'sometimes often ' +
    ' ' +
    ' ' +
    ' among none at least employees citing being now ' +
    'more than anti-trafficking multiple rarely once their everything nothing ' +
    ' sorry whose says said in der die das den dem ein eine einer eines im am zum zur nach laut etwa rund wir ich er sie es bei mit ' +
    'von auf aus für seit bis wenn weil doch aber und oder auch noch insgesamt mindestens knapp fast ihr ihre sein seine',
);

/** Nouns that open a sentence with a capital; a name only when another capital follows ("Human Rights Watch"). */
export const nounStarters: ReadonlySet<string> = set(
  'inspectors investigators monitors doctors nurses volunteers agents soldiers guards divers firefighters ' +
    'rescuers engineers auditors teams neighbours relatives villagers prosecutors guests passengers campaigners ' +
    'people officers police survivors victims workers families residents officials authorities lawyers ' +
    'observers analysts experts critics sources researchers men women children trials courts interviews ' +
    'testimonies  ' +
    'reports room money prices notes question locations places map video videos figures data photo photograph image demand human rights abuses court',
);

/** Days and months: capital words that never name a person or body. */
export const calendarWords: ReadonlySet<string> = set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july ' +
    'august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
);

/** Feasts and holidays: capital words that name nobody and no place, alone or before "Day" and "Eve". */
export const feasts: ReadonlySet<string> = set(
  'christmas easter ramadan lent passover pentecost advent epiphany hanukkah chanukah diwali nowruz songkran thanksgiving ' +
    'halloween carnival eid pchum purim vesak whitsun midsummer',
);

/** Prepositions that put a place after them. */
export const placePrepositions: ReadonlySet<string> = set(
  'en dans à desde depuis in at near across throughout from outside inside around within into to ' +
    'towards toward through',
);

/** Head nouns of place names. */
export const placeNouns: ReadonlySet<string> = set(
  'provincia ciudad frontera golfo ville frontière golfe province city town village district compound ' +
    'park region county island gulf sea river lake bay  ' +
    'coast strait delta border peninsula valley mountain mountains road street square prefecture ' +
    'governorate commune township state republic kingdom quay port plains basin desert camp airport ' +
    'zone hall capital bridge lane avenue pier beach cape creek canal hill hills falls forest airfield',
);
