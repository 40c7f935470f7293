/** English: closed classes of words, and nouns that decide what a verb means. */
import { words, type ClauseWords, type NounClass, type WordShapes } from './acts.ts';

/** What endings say. */
export const englishShapes: WordShapes = {
  manner: ['ly'],
  notManner: words('family only july italy ally reply supply assembly elderly bully'),
  participle: ['ed'],
  progressive: ['ing'],
  finite: [],
  person: words('ers ors ists ians ees eur eurs'),
  genitive: ["'s", "s'"],
};

/** Closed classes. */
export const englishWords: ClauseWords = {
  determiners: words(
    `the a an this that these those some any every each all both several many few most more another other such no
    dozens hundreds thousands one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty
    fifty sixty seventy eighty ninety hundred nineteen fourteen sixteen seventeen eighteen thirteen half numerous what which`,
  ),
  possessives: words('my your his her its our their whose'),
  prepositions: words(
    `of in on at by from to for with without into onto across over under through during against between among about
    near inside outside within behind beyond along around towards toward despite via amid throughout upon off like as than
    until since per`,
  ),
  pronouns: words(
    `i you he she it we they me him us them nobody everyone someone anyone everybody somebody myself himself herself
    themselves ourselves none others`,
  ),
  be: words(
    `be is are was were been being am isn't aren't wasn't weren't get got gets getting i'm he's she's they're we're`,
  ),
  have: words(`have has had having haven't hasn't hadn't i've we've they've`),
  do: words(`do does did don't doesn't didn't`),
  modals: words(
    `will would shall should may might can could must ought won't wouldn't shouldn't can't cannot couldn't mustn't they'll
    we'll he'll she'll i'll`,
  ),
  allegingModals: words('may might could must'),
  ableModals: words(`can could can't cannot couldn't`),
  negations: words(
    `not never neither nor without hardly isn't aren't wasn't weren't haven't hasn't hadn't don't doesn't didn't won't
    wouldn't shouldn't can't cannot couldn't mustn't`,
  ),
  nobody: words('no nobody none neither nothing'),
  adverbs: words(
    `also later then since already still just again once twice often soon now ever even only first immediately too
    always sometimes eventually together almost nearly thus therefore instead so far yet well quickly back there here ill up out off away down`,
  ),
  conjunctions: words('and or but nor'),
  subordinators: words(
    `that when after before because while where although though as whereas since until how why so than said says`,
  ),
  relatives: words('who which that whom'),
  conditionals: words('if unless whether suppose provided lest'),
  unreal: words(
    `fear fears feared afraid hope hopes hoped hoping wish wishes wished want wants wanted dream dreams dreamt dreamed risk
    risks consider considers considered think unclear unknown ensure ensures doubt doubts worry worries
    prevent avoid imagine expect expects expected nothing need needs sure forbid forbids forbidden prohibit prohibits define
    defines defined means plan plans planned planning intend intends`,
  ),
  begin: words(
    `began begin begins started start starts continued continue continues managed manage used came ended helped going`,
  ),
  attempt: words('tried try tries attempted attempt attempts trying attempting sought'),
  fail: words('failed fails fail failing refused refuses refuse refusing declined'),
  allege: words(
    `alleged said believed reported known thought found claimed understood suspected appear appears appeared seem seems
    seemed claims claim accused`,
  ),
  infinitive: words('to'),
  by: words('by'),
  of: words('of'),
  times: words(
    `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december today yesterday tomorrow night week month year morning evening weeks months years days day`,
  ),
  generic: words('anyone whoever everyone anybody'),
  copulas: words(
    `is are was were be been being remain remains remained seem seems seemed look looks become becomes became appear
    appears appeared isn't aren't wasn't weren't`,
  ),
  otherVerbs: words(
    `said says say told tells tell saw see sees seen went goes go gone came come comes left leave leaves made make makes
    took take takes gave give gives given found find finds knew know knows known thought think thinks got get gets heard
    hear hears felt feel feels kept keep keeps began begin begins begun wrote write writes written stood stand stands sat
    met meet meets ran run runs read spoke speak speaks spoken brought bring brings led lead leads lost lose loses sent
    send sends put puts set sets held hold holds built build builds bought buy buys sold sell sells paid pay pays fell
    fall falls fallen grew grow grows grown rose rise rises risen broke break breaks broken became become becomes show
    shows shown describe describes include includes want wants need needs seem seems appear appears remain remains
    believe believes estimate estimates report reports warn warns call calls ask asks claim claims allege alleges add
    adds live lives work works continue continues require requires mean means help helps try tries carry carries hide
    hid let lets drove ate slept woke wake lies lay cut shut hit cost fled hurt won understand understood`,
  ),
  notVerbs: words(
    `need indeed speed hundred seed feed breed bed red shed armed alleged suspected united unidentified unprecedented
    limited so-called sacred wicked naked related aged interested based married supposed named embed exceed proceed
    scam scams promising walled hired skilled unarmed organised organized`,
  ),
  plurals: words(
    `police people men women children authorities staff they we others guards militia officials government ministry
    prosecutors families soldiers army crew half most many some`,
  ),
  happen: words('took takes happened occurred followed began came place'),
  describe: words('describe describes described describing'),
  call: words('call calls called calling label labelled labeled labels brand branded'),
  as: words('as'),
  say: words(
    `said says say saying told tells tell telling knew know knows thought think thinks believe believes believed claim claims
    claimed report reports reported allege alleges alleged heard hear hears learned learnt found confirmed confirms
    confirm added adds explained estimate estimates estimated announced`,
  ),
  true: words('true evidence proof correct case'),
  claims: words(
    'claim claims allegation allegations assertion accusation accusations suggestion suggestions rumour rumours rumor rumors',
  ),
  howMany: words('how'),
  presentAuxiliaries: words(
    "is are has have am isn't aren't hasn't haven't do does don't doesn't i'm he's she's they're we're i've we've they've",
  ),
  being: words('being'),
  hadTo: words('had'),
  gerundLinks: words('after while by since'),
  noAgents: words(
    'phone order bus force law email air road boat plane car train sea land means way hand court-order mistake',
  ),
  unrealNouns: words(
    `for demand demands demanded demanding urge urges urged ensure ensuring seek seeks sought seeking prevent request
    requested requests possible future potential about regarding applications application right rights to facilitate`,
  ),
  alleged: words('alleged'),
  but: words('but'),
  personRelatives: words('who whom whose whoever'),
  notPeople: words('it which'),
  indefinites: words('a an any every each no'),
  ask: words('say know known clear establish established tell ask asked'),
  superlatives: words('least most'),
  bounds: words('about around over'),
  doubleBounds: words('up more'),
  notNumbers: words('the a an any all another this that these those three thirteen thirty thousands'),
  copulaLinks: words('and or of a an the like more less most so very one among , being both either'),
  openEnds: words('of to in by with against for the on false and as about'),
  articles: words('a an'),
  affairs: words('it they none'),
  objectMarks: [],
  clitics: [],
  reflexives: [],
  pronounConditionals: [],
};

/** Nouns by class, singular and plural. */
export const englishNouns: Readonly<Record<NounClass, readonly string[]>> = {
  people: words(
    `person people persons man men woman women girl girls boy boys child children worker workers labourer labourers survivor survivors
    victim victims migrant migrants national nationals foreigner foreigners recruit recruits employee employees detainee
    detainees captive captives hostage hostages prisoner prisoners teenager teenagers minor minors youth youths brother brothers sister sisters
    cousin cousins friend friends son sons daughter daughters father mother fathers mothers parent parents uncle aunt
    husband wife roommate colleague colleagues neighbour neighbours neighbor villager villagers citizen citizens
    official officials officer officers guard guards driver drivers suspect suspects defendant defendants boss bosses
    leader leaders manager managers chairman owner owners member members staff family families relative relatives witness witnesses lawyer
    journalist journalists student students trafficker traffickers chief general minister governor ringleader fighter
    fighters subject subjects soldier soldiers crew graduate graduates accountant resident residents applicant applicants jobseeker jobseekers
    dozens hundreds thousands seven two three four five six eight nine ten one some most many others all several sixty forty twelve eleven
    twenty thirty fifty both half majority number group kessian suspects refugees refugee tenants someone anyone everyone nobody none few rest`,
  ),
  documents: words(
    `passport passports document documents paper papers id ids phone phones card cards belongings visa visas permit permits
    certificate certificates identification mobile mobiles telephones telephone`,
  ),
  wages: words('wage wages salary salaries ransom ransoms pay earnings money bribe bribes payment payments'),
  assets: words(
    `asset assets account accounts property properties cash money fund funds crypto yacht villa villas house houses car cars
    vehicle vehicles bitcoin gold land shares flat flats cryptocurrency holdings proceeds`,
  ),
  premises: words(
    `compound compounds site sites centre centres center centers building buildings casino casinos hotel hotels park parks
    office offices factory factories premises complex complexes facility facilities house houses property villa villas
    brothel brothels workshop workshops warehouse farm farms boat boats cellar company companies firm firms group
    business it them this which network networks border operation operations`,
  ),
  needs: words(
    `food water care medicine treatment doctor medication sleep help assistance doctors rest access arm arms leg legs bone bones rib ribs`,
  ),
  job: words('job jobs work position positions employment salary'),
  allegation: words(
    `allegation allegations accusation accusations claim claims charge charges report reports suggestion suggestions
    findings finding criticism it this wrongdoing`,
  ),
  case: words('reply answer response replies answers question questions letter letters request requests'),
  officials: words(
    `official officials officer officers policeman policemen minister governor commander chief authorities authority
    government ministry ministries police court embassy embassies office prosecutor president state states states`,
  ),
  nature: words(
    'storm storms flood floods earthquake quake fire fires cyclone typhoon hurricane virus disease explosion blast crash accident rain winter heat bomb landslide pandemic goalkeeper striker team side club',
  ),
  wrongdoing: words(
    `compound compounds boss bosses trafficker traffickers criminal criminals gang gangs operator operators ringleader
    ringleaders ring rings network networks owner owners syndicate syndicates perpetrators perpetrator crime crimes abuse abuses group`,
  ),
};
