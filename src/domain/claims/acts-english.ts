/** English acts: verbs, nouns of action and the names given to states of affairs. */
import { phrases, words, type ActLanguage, type CharacterisationFrame, type NounFrame } from './acts.ts';
import { englishForced, englishVerbs } from './acts-english-verbs.ts';
import { englishInflection } from './acts-english-forms.ts';
import { englishNouns, englishShapes, englishWords } from './acts-english-words.ts';

/** Done to its owner ("his arrest"). */
function suffered(act: string, nouns: string, patientBy = 'of'): NounFrame {
  return { act, nouns: words(nouns), patientBy: words(patientBy), owner: 'patient' };
}

/** Done by its owner ("the ministry's reply"). */
function performed(act: string, nouns: string, patientBy = 'of on against'): NounFrame {
  return { act, nouns: words(nouns), patientBy: words(patientBy), owner: 'agent' };
}

const nouns: readonly NounFrame[] = [
  performed('raid', 'raid raids', 'on at of against'),
  performed('raid', 'search', 'of'),
  performed('inspection', 'inspection inspections', 'of'),
  suffered('arrest', 'arrest arrests'),
  suffered('detention', 'detention'),
  suffered('deportation', 'deportation deportations expulsion'),
  suffered('extradition', 'extradition'),
  suffered('repatriation', 'repatriation'),
  suffered('conviction', 'conviction convictions'),
  suffered('charge', 'indictment prosecution'),
  suffered('acquittal', 'acquittal'),
  suffered('designation', 'designation'),
  suffered('seizure', 'seizure seizures', 'of'),
  suffered('forfeiture', 'forfeiture', 'of'),
  suffered('closure', 'closure', 'of'),
  suffered('killing', 'killing murder killings'),
  suffered('death', 'death deaths suicide'),
  suffered('disappearance', 'disappearance disappearances'),
  suffered('abduction', 'abduction kidnapping'),
  suffered('rescue', 'rescue'),
  suffered('release', 'release releases', 'of'),
  performed('escape', 'escape', ''),
  suffered('recruitment', 'recruitment'),
  suffered('sale', 'sale', 'of'),
  suffered('violence', 'beating beatings', 'of'),
  suffered('torture', 'torture', 'of'),
  suffered('confinement', 'imprisonment captivity confinement', 'of'),
  { ...performed('complicity', 'collusion complicity connivance', 'with in'), between: ['between'] },
  { ...performed('complicity', 'cooperation collaboration', ''), between: ['between'], of: ['wrongdoing'] },
];

const characterisations: readonly CharacterisationFrame[] = [
  {
    type: 'scale',
    complements: phrases(
      `widespread|systematic|systemic|endemic|rampant|pervasive|massive|unprecedented|entrenched|rife|commonplace|industrial|
      on * mass scale|on * industrial scale|on * massive scale|on * unprecedented scale|on * large scale|mass scale`,
    ),
    predicates: phrases('happen on a * scale|happen on * scale|occur on * scale|take place on * scale'),
  },
  {
    type: 'complicity',
    complements: phrases(
      `complicit|accomplice|accomplices|in the pay of|in league with|hand in glove|involved in|in collusion with|on the payroll of|
      part of the problem|complicity|collusion|connivance|like accomplices|more like accomplices|co-conspirators`,
    ),
    predicates: phrases('assist it|profit from|benefit from'),
  },
  {
    type: 'toleration',
    complements: phrases(
      'aware of|acquiescent|tolerated|allowed to thrive|allowed to flourish|allowed to operate|allowed to continue|allowed to exist|condoned|protected by|indifferent to',
    ),
    predicates: phrases(
      `turn a blind eye|look the other way|do nothing|tolerate|condone|know of|know about|operate with the|work with the * consent|
      operate with impunity|act with impunity|ignore * abuses|ignore * warnings|allow * to operate|allow * to thrive|allow * to flourish|allow * to continue|allow * to exist`,
    ),
  },
  {
    type: 'inadequate-response',
    complements: phrases(
      `inadequate|insufficient|ineffective|toothless|half-hearted|token|cosmetic|a sham|a failure|a farce|window-dressing|
      too little|too slow|slow|weak|selective|deficient|woeful|a whitewash`,
    ),
    predicates: phrases(
      `fail to protect|fail to investigate|fail to prevent|fail to act|fail to identify|fail to * identify|fail to respond|
      fail to stop|fail to ensure|fail to punish|fail to prosecute|fail to intervene|fail to close|fail to help|
      refuse to act|refuse to investigate|fail survivors|fail victims`,
    ),
  },
  {
    type: 'conditions',
    complements: phrases(
      `prison-like|inhuman|inhumane|degrading|squalid|overcrowded|appalling|unsanitary|dire|horrific|surrounded by|ringed by|encircled by|
      fenced|topped with|fortified|a prison|prisons|like a prison|like prisons`,
    ),
    attributes: phrases('prison-like|slave-like|slavery-like'),
  },
  {
    type: 'severity',
    complements: phrases('exploitative|abusive|brutal|violent and|severe|grave|particularly severe'),
    attributes: phrases('exploitative'),
  },
  {
    type: 'legal-qualification',
    complements: phrases(
      `akin to|tantamount to|modern slavery|slavery|forced labour|forced labor|crimes against humanity|a crime against|unlawful|
      illegal|arbitrary|human trafficking|slaves|modern slaves`,
    ),
    predicates: phrases(
      'amount to|constitute a|constitute the|constitute forced|constitute slavery|constitute torture|constitute crimes',
    ),
  },
  {
    type: 'link',
    complements: phrases(
      `linked to|linked with|tied to|connected to|connected with|affiliated with|close to the|associated with|under the control of|rooted in|
      a front for|a front company|the mastermind|the ringleader|allied with`,
    ),
    predicates: phrases(
      'have links to|have ties to|have * roots in|have connections to|have close ties|have close links|work with * consent|cooperate with',
    ),
  },
  {
    type: 'trend',
    complements: phrases(
      'booming|growing|flourishing|thriving|spreading|on the rise|expanding|worsening|deteriorating|escalating|increasing|on the increase',
    ),
    predicates: phrases('escalate to|deteriorate|worsen|resume|mushroom|proliferate'),
  },
  {
    type: 'credibility',
    complements: phrases(
      `exaggerated|fabricated|baseless|unfounded|groundless|untrue|misleading|biased|not credible|credible|false|politically motivated|
      part of a campaign|based on false|lies|a lie|propaganda|reliable|unreliable|inaccurate`,
    ),
  },
];

/** English, in full. */
export const englishActs: ActLanguage = {
  code: 'en',
  shapes: englishShapes,
  subjectFollows: false,
  relativeAfterComma: false,
  participleAfterHave: false,
  words: englishWords,
  nounClasses: englishNouns,
  verbs: englishVerbs,
  forced: englishForced,
  nouns,
  characterisations,
  inflect: englishInflection,
};
