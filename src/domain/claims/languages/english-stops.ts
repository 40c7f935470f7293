/** English function words and common verbs: a noun phrase ends before them. */
import { wordList as words } from './language-numbers.ts';

const determiners = words(
  'the a an this that these those its his her their our my your whose all both each every either neither no some any such',
);

const pronouns = words(
  'i he she it we they them him us me you who whom which what there here one none nobody everyone anyone someone others themselves itself whoever',
);

const prepositions = words(
  `of in on at by for from to with within without into onto over under above below between among amid across through
  throughout during before after since until till against about around near beside besides behind beyond toward towards
  inside outside alongside along off out up down per via despite regarding concerning including excluding plus like as
  than because while when where whereas although though if unless whether so then that once upon amongst round`,
);

const conjunctions = words('and or but nor yet');

const auxiliaries = words(
  `is are was were be been being am has have had having do does did will would shall should can could may might must
  cannot couldn't didn't don't doesn't won't wouldn't isn't aren't wasn't weren't hasn't haven't hadn't can't`,
);

const adverbs = words(
  `not now also only just still already later earlier ago again away back together overall annually yearly monthly daily
  weekly nationwide worldwide abroad alone apart sometimes maybe perhaps always often never ever even more less fewer most
  too very quite rather almost nearly far further forward today yesterday tomorrow tonight respectively afterwards apiece
  instead however nevertheless meanwhile else`,
);

const verbs = words(
  `said say says told tell tells reported report reports went go goes came come comes got get gave give given took take taken
  made make found find left leave leaves arrived arrive died die dies lived live lives worked work works held hold kept keep
  put set saw see seen showed show shown returned return ended end started start began begin remained remain remains stood
  stand became become operate operates operated provide provides provided reached reach fled flee escaped escape tested
  testified awaiting waited facing face joined accounted submitted complained resulted stranded trapped detained arrested
  killed wounded injured rescued released freed convicted acquitted charged sentenced interviewed missing believed known
  feared living working being going seeking waiting trying using linked involving trafficked forced sent brought needed need
  wanted want tried asked called ranged sought served spent earned paid cost costs lost won used agree agreed disagree support
  supported oppose responded answered described recounted recalled refused crossed entered ran run
  wrote fell drew grew hid swam drove rode sold bought heard knew met sat slept spoke broke chose ate drank flew threw wore swore
  takes knows speaks thinks keeps gets makes sees sends becomes brings hears sits writes sells buys eats earns owes
  sank fought taught thought caught woke felt led lay hung dug stole begged sued wed`,
);

/** All of them, in one list. */
export const englishStops: readonly string[] = [
  ...determiners,
  ...pronouns,
  ...prepositions,
  ...conjunctions,
  ...auxiliaries,
  ...adverbs,
  ...verbs,
];
