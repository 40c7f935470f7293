/**
 * Word lists by which two texts are seen to count the same thing. Data only: a word class is a list of folded
 * lower-case words; an entry that ends in `*` matches every word that begins so (at least four letters).
 * Spun and back-translated synonyms stand beside the plain words, because rewriters swap exactly these.
 */

export interface WordClass {
  readonly name: string;
  readonly words: readonly string[];
}

/** What is counted. The first class whose word stands last in the counted noun wins. */
export const concepts: readonly WordClass[] = [
  {
    name: 'person',
    words: (
      'people person* folk folks individual* human* men man male* women woman female* victim* survivor* worker* ' +
      'labourer* laborer* migrant* foreigner* national nationals citizen* detainee* captive* inmate* prisoner* ' +
      'child children infant* baby babies toddler* newborn* minor minors girl* boy* interviewee* suspect* arrestee* defendant* employee* staff resident* ' +
      'arrival* escapee* name names compatriot* adult* teenager* youth* refugee* returnee* recruit recruits jobseeker* ' +
      'passenger* traveller* traveler* commuter* customer* client clients student* pupil* teacher* nurse* midwi* doctor* ' +
      'patient* farmer* fisherm* fisher fishers docker* miner* driver* sailor* seafarer* diver divers weaver* tenant* ' +
      'villager* voter* protester* demonstrator* applicant* claimant* witness* member members trainee* apprentice* intern ' +
      'interns helper* cook cooks cleaner* maid maids nanny nannies picker* harvester* bricklayer* brickmaker* mason masons ' +
      'crew rower* lives arrest arrests detention detentions death deaths fatalit* injury injuries casualt* dead ' +
      'scammer* ex-scammer* others personas persona hombres mujeres ninos menores victimas trabajadores detenidos ' +
      'extranjeros sospechosos personne personnes hommes femmes mineurs enfants victimes travailleurs suspects ' +
      'etrangers ressortissants menschen personen frauen maenner manner kinder opfer arbeiter ausschlander auslander ' +
      'pessoas homens mulheres vitimas nguoi'
    ).split(' '),
  },
  {
    name: 'premises',
    words: (
      'compound* centre* center* facilit* complex complexes zone* site* location* area* premise* workplace* camp ' +
      'camps park parks farm farms hub hubs den dens place* spot spots estate* campus* recinto* centros centro ' +
      'complejo* instalacion* sitio* lugar* lugares centres enceinte* lieux zonen lager anlage* zentren standort* ' +
      'complexo* locais middle'
    ).split(' '),
  },
  {
    name: 'building',
    words: 'building* block blocks dormitor* tower towers edificio* bloque* batiment* blocs gebaude*'.split(
      ' ',
    ),
  },
  {
    name: 'media',
    words: 'video* image* photo* footage clip clips recording* picture* videos imagenes fotos'.split(' '),
  },
  {
    name: 'request',
    words: 'request* plea pleas appeal appeals complaint* petition* demande* solicitud* peticion*'.split(' '),
  },
  { name: 'call', words: 'call calls helpline phonecall* llamada* appels anruf* requires'.split(' ') },
  {
    name: 'phone',
    words: 'phone phones telephone* handset* smartphone* cellphone* telefono* telephones'.split(' '),
  },
  {
    name: 'officer',
    words: 'officer* police policem* policew* guard guards soldier* agente* agents troops'.split(' '),
  },
  { name: 'official', words: 'official* civil-servant* bureaucrat* minister*'.split(' ') },
  {
    name: 'household',
    words:
      'household* family families hogar* foyers menage* familia familias famille* haushalt* familien'.split(
        ' ',
      ),
  },
  { name: 'country', words: 'countr* nation nations state states pais* pays land lander'.split(' ') },
  { name: 'nationality', words: 'nationalit*'.split(' ') },
  {
    name: 'vessel',
    words:
      'vessel* boat boats ship ships ferry ferries barge* trawler* dinghy dinghies barco* bateau* bateaux schiff*'.split(
        ' ',
      ),
  },
  {
    name: 'vehicle',
    words: 'vehicle* car cars truck trucks lorry lorries van vans bus buses vehiculo* camion*'.split(' '),
  },
  {
    name: 'company',
    words:
      'company companies firm firms business businesses enterprise* corporation* empresa* entreprise* societe* firmen'.split(
        ' ',
      ),
  },
  { name: 'house', words: 'house houses home homes dwelling* casa casas maison* haus hauser'.split(' ') },
  {
    name: 'vest',
    words: 'vest vests lifejacket* life-jacket* lifevest* chaleco* gilet* schwimmweste*'.split(' '),
  },
  {
    name: 'document',
    words:
      'document documents passport passports file files record records paper papers documento* fichier*'.split(
        ' ',
      ),
  },
  { name: 'clinic', words: 'clinic clinics dispensar* infirmar* clinica* clinique*'.split(' ') },
  { name: 'contract', words: 'contract contracts contrato* contrat contrats vertrag*'.split(' ') },
  {
    name: 'village',
    words: 'village villages hamlet* settlement settlements aldea* pueblo pueblos dorf dorfer'.split(' '),
  },
  { name: 'visit', words: 'visit visits inspection* visita* visites besuch*'.split(' ') },
  { name: 'raid', words: 'raid raids crackdown* operation operations redada* razzia*'.split(' ') },
  { name: 'case', words: 'case cases caso casos fall falle'.split(' ') },
];

/**
 * Marks of a sub-population. `hard` ones (men, women, children, suspicious places, …) keep claims apart whatever
 * else agrees; a soft one (foreign) only weakens the likeness.
 */
export const facets: readonly (WordClass & { readonly hard: boolean; readonly of: string | null })[] = [
  {
    name: 'men',
    hard: true,
    of: 'person',
    words: 'men man male males boys hombres hommes manner'.split(' '),
  },
  {
    name: 'women',
    hard: true,
    of: 'person',
    words: 'women woman female females lady ladies mujeres femmes frauen'.split(' '),
  },
  {
    name: 'child',
    hard: true,
    of: 'person',
    words:
      'child children infant* baby babies toddler* newborn* minor minors girl girls boy boys underage juvenile* teenager* ninos menores enfants mineurs kinder'.split(
        ' ',
      ),
  },
  {
    name: 'suspicious',
    hard: true,
    of: 'premises',
    words: 'suspicio* suspect suspected potential unconfirmed probable sospechos* suspects verdachtig*'.split(
      ' ',
    ),
  },
  {
    name: 'neighbouring',
    hard: true,
    of: 'premises',
    words: 'neighbour* neighbor* adjacent adjoining'.split(' '),
  },
  {
    name: 'injured',
    hard: true,
    of: 'person',
    words: 'injur* wound* hurt bruis* accidents accident herid* lesion* blesse* verletz*'.split(' '),
  },
  {
    name: 'dead',
    hard: true,
    of: 'person',
    words: 'died dead killed death* deaths bodies fatalit* perished drowned lives muert* morts'.split(' '),
  },
  { name: 'pregnant', hard: true, of: 'person', words: 'pregnan* embarazad* enceintes'.split(' ') },
  {
    name: 'foreign',
    hard: false,
    of: 'person',
    words:
      'foreign foreigner* overseas nationals alien aliens extranjer* etrangers ressortissants auslander*'.split(
        ' ',
      ),
  },
];

/** Who the counted people are, where the noun says it. One number of two different roles is no agreement by itself. */
export const roles: readonly WordClass[] = [
  {
    name: 'worker',
    words:
      'worker* employee* staff labourer* laborer* recruit* miner* docker* weaver* cleaner* maid* trabajador* travailleur* arbeiter*'.split(
        ' ',
      ),
  },
  {
    name: 'national',
    words:
      'national nationals foreigner* citizen* compatriot* extranjer* ciudadan* etranger* ressortissant*'.split(
        ' ',
      ),
  },
  { name: 'suspect', words: 'suspect* arrestee* defendant* sospechos* accuse*'.split(' ') },
  { name: 'victim', words: 'victim* survivor* victima* opfer sobrevivient*'.split(' ') },
  { name: 'captive', words: 'detainee* captive* inmate* prisoner* detenid* hostage*'.split(' ') },
  { name: 'resident', words: 'resident* villager* neighbour* habitant* vecin*'.split(' ') },
  { name: 'member', words: 'member* delegate* participant*'.split(' ') },
  { name: 'passenger', words: 'passenger* traveller* traveler* commuter* pasajero* passager*'.split(' ') },
  { name: 'customer', words: 'customer* client clients tenant* applicant* claimant*'.split(' ') },
  { name: 'pupil', words: 'student* pupil* trainee* apprentice* alumno* eleve*'.split(' ') },
  { name: 'teacher', words: 'teacher* profesor* enseignant*'.split(' ') },
  { name: 'medic', words: 'nurse* midwi* doctor* medic medics'.split(' ') },
  { name: 'patient', words: 'patient* paciente*'.split(' ') },
  { name: 'crew', words: 'crew sailor* seafarer* rower* diver divers'.split(' ') },
  { name: 'ferry', words: 'ferry ferries'.split(' ') },
  { name: 'barge', words: 'barge barges'.split(' ') },
  { name: 'trawler', words: 'trawler* dinghy dinghies'.split(' ') },
  { name: 'lorry', words: 'truck trucks lorry lorries camion*'.split(' ') },
  { name: 'car', words: 'car cars'.split(' ') },
  { name: 'bus', words: 'bus buses van vans'.split(' ') },
  { name: 'witness', words: 'witness* testigo* temoin*'.split(' ') },
  { name: 'protester', words: 'protester* demonstrator* voter*'.split(' ') },
  { name: 'dead', words: 'death* fatalit* lives dead casualt*'.split(' ') },
  { name: 'arrested', words: 'arrest arrests detention detentions'.split(' ') },
];

/**
 * Statistics and superlatives: the smallest of many debts and their average are two measures, and neither is a later
 * state of the other. "Total" is what a plain count states anyway, so it is no mark of its own.
 */
export const statistics: readonly WordClass[] = [
  {
    name: 'least',
    words: 'smallest lowest minimum cheapest fewest shortest minimo minimale kleinste niedrigste'.split(' '),
  },
  {
    name: 'most',
    words: 'largest highest biggest maximum longest greatest maximo maximale grosste hochste'.split(' '),
  },
  { name: 'youngest', words: 'youngest joven jeune jungste jungster'.split(' ') },
  { name: 'oldest', words: 'oldest eldest alteste altester'.split(' ') },
  { name: 'average', words: 'average averages averaged averaging promedio moyenne durchschnitt*'.split(' ') },
  { name: 'median', words: 'median mediana mediane'.split(' ') },
];

/** What happened to, or is said of, what is counted. `exist` is the plain "there are", "we found". */
export const senses: readonly WordClass[] = [
  {
    name: 'release',
    words: (
      'freed free releas* left leave leaving leaves escap* fled flee flees fleeing liberat* rescu* emerge* ' +
      'departed liberad* salieron libere* quitte* befreit* freigelassen geflohen'
    ).split(' '),
  },
  {
    name: 'hold',
    words: (
      'remain remains remaining stranded-inside trapped locked captiv* confin* imprisoned ' +
      'behind encerrad* retenid* enferme* retenus festgehalten'
    ).split(' '),
  },
  { name: 'hold', words: 'held'.split(' ') },
  { name: 'custody', words: 'custody arrest* detain* jailed remanded suspect* detenid* garde'.split(' ') },
  {
    name: 'interview',
    words: 'interview* questioned spoke spoken surveyed entrevist* interroge* befragt*'.split(' '),
  },
  { name: 'testimony', words: 'testimon* reviewed'.split(' ') },
  { name: 'work', words: 'working work works employ employs employed toil* labour labor'.split(' ') },
  { name: 'strand', words: 'strand* homeless streets'.split(' ') },
  {
    name: 'exist',
    words: (
      'there identif* recogni* document* found discover* exist* map mapped counted locat* traced establish* function* operat* recorded verified ' +
      'identific* document* recens* hallad* encontr*'
    ).split(' '),
  },
  { name: 'shut', words: 'clos* shut dismantl* shuttered cerrad* ferme*'.split(' ') },
  { name: 'raid', words: 'raid raids raided crackdown* intervention* intervened stormed redada*'.split(' ') },
  { name: 'investigate', words: 'investigat* probed uninvestigated'.split(' ') },
  { name: 'convict', words: 'convict* sentenc* guilty condenad*'.split(' ') },
  { name: 'charge', words: 'charg* indict* prosecut*'.split(' ') },
  { name: 'return', words: 'return* repatriat* deport* extradit* retourn*'.split(' ') },
  { name: 'seize', words: 'seiz* confiscat* forfeit* incautad* saisi*'.split(' ') },
  { name: 'recruit', words: 'recruit* advert* lured answered commercial hired'.split(' ') },
  { name: 'register', words: 'register* registr* entered enrolled'.split(' ') },
  { name: 'await', words: 'await* waiting pending'.split(' ') },
  { name: 'geolocate', words: 'geolocat* geo-locat* geo'.split(' ') },
  { name: 'not-found', words: 'unlocated untraced missing'.split(' ') },
  { name: 'examine', words: 'examin* inspect*'.split(' ') },
  { name: 'sell', words: 'sold bought price'.split(' ') },
  { name: 'target', words: 'target* quota* allocation'.split(' ') },
  { name: 'debt', words: 'debt* owed owe indebted loan loans repay* advance'.split(' ') },
  { name: 'pay', words: 'paid pay wage* salar* earn*'.split(' ') },
  { name: 'revenue', words: 'revenue* generat* profit* proceeds return turnover earnings'.split(' ') },
  {
    name: 'live',
    words: (
      'living lives lived residing resides resided housed houses quarters stay stays stayed staying lodg* sheltered ' +
      'accommodat* hosted dwell* alojad* acogid* heberge* loge* untergebracht'
    ).split(' '),
  },
  {
    name: 'resign',
    words: 'resign* quit quits dismissed sacked dimit* renunci* demission* gekundigt'.split(' '),
  },
  { name: 'fine', words: 'fine fines fined'.split(' ') },
];

/** Senses that say only that the thing is there, or how it was counted. */
export const plainSenses: ReadonlySet<string> = new Set(['exist', 'register']);

/** Words that say nothing about the measure. */
export const emptyWords: ReadonlySet<string> = new Set(
  (
    'the a an of in on at to for from by with and or as is are was were be been being that this these those it its ' +
    'their his her he she they we our us who which whom whose what when where while than then there here into over ' +
    'under about around some any all more most less least no not only just up down out off said says say saying ' +
    'told according had has have having do does did will would could can may might must also but if so such other ' +
    'others another each every both between during before after since until per year years month months day days ' +
    'week weeks last first next new still among including included them greater number total least simply roughly ' +
    'nearly almost approximately least seen have one two three four five six seven eight nine ten hundred thousand ' +
    'million billion'
  ).split(' '),
);

/** Words that open a part of a total named before ("of these", "among them"). */
export const partWords: ReadonlySet<string> = new Set('these them those whom which'.split(' '));
/** Words that stand for the rest of a total whose size is not stated. */
export const restWords: readonly string[] = [
  'the others',
  'the rest',
  'the remainder',
  'the remaining',
  'the other',
];
/** Words after which another clause begins: what stands behind them is not said of the number. */
export const clauseBreaks: ReadonlySet<string> = new Set(
  'despite regardless although though while whereas but after before since because pese malgre trotz when if'.split(
    ' ',
  ),
);

/** Powers of ten that vague magnitudes may mean, from and to: "dozens" may be 12 to some 200. Never used as a floor. */
export const vagueMagnitudes: Readonly<Record<string, readonly [number, number]>> = {
  several: [2, 20],
  few: [2, 20],
  handful: [2, 20],
  couple: [2, 3],
  dozen: [12, 200],
  score: [20, 200],
  ten: [20, 200],
  hundred: [100, 2000],
  thousand: [1000, 30_000],
  million: [1_000_000, 1_000_000_000],
  billion: [1_000_000_000, 1_000_000_000_000],
  multibillion: [1_000_000_000, 1_000_000_000_000],
  decena: [20, 200],
  docena: [12, 200],
  cientos: [100, 2000],
  miles: [1000, 30_000],
  dizaine: [10, 200],
  centaine: [100, 2000],
  millier: [1000, 30_000],
};
