/** English verbs that name an act, with the frame of each. The first frame that fits wins: the narrow stand first. */
import { words, type ForcedAct, type VerbFrame } from './acts.ts';

/** One row: act, verbs, and what deviates from "agent does it to the object". */
function frame(act: string | null, verbs: string, rest: Omit<VerbFrame, 'act' | 'verbs'> = {}): VerbFrame {
  return { act, verbs: words(verbs), ...rest };
}

const intransitive = { object: 'none' } as const;
const perhaps = { object: 'possible' } as const;
const people = { of: ['people'] } as const;

const trafficking: readonly VerbFrame[] = [
  frame('arrest', 'take', { ...people, with: ['custody'] }),
  frame('recruitment', 'recruit enlist conscript'),
  frame('recruitment', 'offer', { of: ['job'] }),
  frame('deception', 'promise', { of: ['job'] }),
  frame('deception', 'lure deceive trick dupe entice con mislead'),
  frame('trafficking', 'traffic'),
  frame('repatriation', 'send fly bring take', { ...people, with: ['home'] }),
  frame('repatriation', 'repatriate'),
  frame('repatriation', 'reunite', { ...perhaps, with: ['family', 'families', 'parents', 'relatives'] }),
  frame('referral', 'transfer refer bring take hand move', {
    ...people,
    with: words('shelter shelters hospital clinic care safehouse services'),
  }),
  frame('referral', 'place', { ...people, with: ['care', 'shelter'] }),
  frame('transfer', 'hand', { ...people, with: ['over'] }),
  frame('transfer', 'take lead', { ...people, with: ['away'] }),
  frame('transport', 'smuggle transport'),
  frame('transport', 'drive bus fly ferry ship', { ...people }),
  frame('transport', 'take bring', { ...people, with: ['to', 'into', 'across'] }),
  frame('transport', 'pick', { ...people, with: ['up'] }),
  frame('transfer', 'transfer relocate shift move', { ...people }),
  frame('sale', 'sell resell', { ...people }),
  frame('sale', 'buy purchase trade', { ...people }),
  frame('relocation', 'resettle relocate', intransitive),
];

const abuses: readonly VerbFrame[] = [
  frame('killing', 'beat shoot stab', { with: ['death', 'dead'] }),
  frame('killing', 'kill murder strangle execute'),
  frame('death', 'die perish', { ...intransitive, subject: 'patient' }),
  frame('death', 'find', { voice: 'passive', with: ['dead'] }),
  frame('disappearance', 'disappear vanish', { ...intransitive, subject: 'patient' }),
  frame('disappearance', 'report', { voice: 'passive', with: ['missing'] }),
  frame('abandonment', 'abandon', { of: ['people', 'premises'] }),
  frame('disappearance', 'go remain', { ...intransitive, subject: 'patient', with: ['missing'] }),
  frame('abduction', 'abduct kidnap'),
  frame(null, 'help', { ...people, negatedAct: 'failure-to-assist' }),
  frame('torture', 'torture electrocute'),
  frame('torture', 'subject', { with: words('shocks torture electrocution') }),
  frame('torture', 'shock', { with: words('batons baton rods rod prods electric') }),
  frame('violence', 'subject', { with: words('beatings violence abuse ill mistreatment') }),
  frame('violence', 'set', { with: ['dogs'], via: ['on'], patient: 'none' }),
  frame('violence', 'beat hit punch kick slap whip assault wound injure mistreat batter maim', { ...people }),
  frame('sexual-violence', 'rape molest'),
  frame('confinement', 'hold keep', {
    with: words(
      'captive hostage prisoner will against hostages captives imprisoned cage cages cell cells basement cellar chains',
    ),
  }),
  frame('confinement', 'hold', { of: ['people'], voice: 'passive' }),
  frame('confinement', 'confine imprison enslave chain shackle handcuff'),
  frame('confinement', 'trap', { of: ['people'], voice: 'passive', object: 'required' }),
  frame('confinement', 'lock', { ...people }),
  frame('confinement', 'guard', { of: ['people'], voice: 'passive' }),
  frame(null, 'allow permit let', {
    ...people,
    with: words('leave exit'),
    negatedAct: 'confinement',
  }),
  frame('confinement', 'prevent bar stop forbid', { ...people, with: words('leaving escaping leave') }),
  frame(null, 'leave escape', { object: 'possible', unableAct: 'confinement' }),
  frame(null, 'contact call', { ...people, unableAct: 'isolation' }),
  frame('capture', 'recapture'),
  frame('capture', 'capture catch', { ...people }),
  frame('deprivation', 'starve'),
  frame('deprivation', 'deny refuse deprive', { of: ['needs'], patient: 'none' }),
  frame('injury', 'break', { of: ['needs'], voice: 'passive' }),
  frame('threat', 'threaten intimidate', { ...perhaps, by: ['people', 'officials', 'wrongdoing'] }),
  frame('threat', 'warn', { ...people, with: ['not'] }),
  frame('forced-labour', 'put', { ...people, with: ['work'] }),
  frame('forced-labour', 'force', { ...people, with: ['labour', 'labor'] }),
  frame('forced-criminality', 'force', { ...people, with: ['criminality', 'scamming', 'fraud', 'crime'] }),
  frame('coercion', 'force compel coerce oblige make', { forces: true, of: ['people'] }),
  frame('debt-bondage', 'work pay', { with: ['off'], ...perhaps, subject: 'patient', patient: 'none' }),
  frame('debt-bondage', 'fall', { ...intransitive, with: ['debt'], subject: 'patient' }),
  frame('debt-bondage', 'indebt'),
  frame('seizure', 'seize confiscate take', {
    of: ['documents', 'assets'],
    by: ['officials'],
    voice: 'active',
  }),
  frame('retention-of-documents', 'confiscate take keep retain withhold seize remove hold', {
    of: ['documents'],
  }),
  frame('retention-of-documents', 'strip', { with: words('passport passports documents papers') }),
  frame('withholding-of-wages', 'withhold dock', { of: ['wages'] }),
  frame('extortion', 'extort blackmail ransom'),
  frame('extortion', 'demand', { with: ['ransom', 'ransoms'], patient: 'none' }),
  frame('photographing', 'photograph film', { of: ['people'], voice: 'passive' }),
];

const freedom: readonly VerbFrame[] = [
  frame('release', 'let set', { ...people, with: ['go', 'free'] }),
  frame('release', 'release', { ...people }),
  frame('release', 'open', { with: ['gates', 'gate'], patient: 'none' }),
  frame('rescue', 'rescue'),
  frame('rescue', 'free save', { ...people }),
  frame('evacuation', 'evacuate'),
  frame('escape', 'escape flee', perhaps),
  frame('escape', 'run break get slip', { ...intransitive, with: ['away', 'out', 'free'] }),
  frame('escape', 'run', { ...intransitive, with: ['road', 'forest', 'border'] }),
  frame('escape', 'jump leap climb', {
    ...intransitive,
    with: ['window', 'building', 'wall', 'balcony', 'floor', 'fence', 'roof'],
  }),
];

const state: readonly VerbFrame[] = [
  frame('raid', 'carry conduct launch make stage', { with: ['raid', 'raids'], via: ['on', 'at', 'against'] }),
  frame('raid', 'raid storm'),
  frame('raid', 'search', { of: ['premises'] }),
  frame('inspection', 'inspect', { of: ['premises'] }),
  frame('arrest', 'arrest apprehend'),
  frame('detention', 'detain'),
  frame('detention', 'jail', { of: ['people'], object: 'required' }),
  frame('deportation', 'deport expel'),
  frame('extradition', 'extradite'),
  frame('identification', 'identify recognise recognize categorise categorize classify certify', {
    with: ['victim', 'victims', 'trafficked'],
  }),
  frame('identification', 'identify screen', { ...people }),
  frame('investigation', 'open launch start begin', {
    with: words('investigation inquiry probe investigations enquiry'),
    via: ['into', 'of'],
    patient: 'none',
  }),
  frame('investigation', 'investigate probe'),
  frame('charge', 'charge', { ...people }),
  frame('charge', 'indict prosecute'),
  frame('charge', 'unseal file bring return press', {
    with: ['indictment', 'charges', 'indictments'],
    via: ['against'],
    patient: 'none',
  }),
  frame('conviction', 'convict'),
  frame('conviction', 'find', { with: ['guilty'] }),
  frame('denial', 'plead', { ...intransitive, with: ['not'], patient: 'none' }),
  frame('admission', 'plead', { ...intransitive, with: ['guilty'] }),
  frame('sentence', 'sentence'),
  frame('acquittal', 'acquit'),
  frame('acquittal', 'clear', { ...people, with: ['of'] }),
  frame('designation', 'designate sanction blacklist'),
  frame('designation', 'add place put', { with: ['sanctions', 'blacklist'] }),
  frame('designation', 'impose', { with: ['sanctions', 'sanction'], via: ['on', 'against'] }),
  frame('forfeiture', 'order', { with: ['forfeiture', 'confiscation'], via: ['of'] }),
  frame('forfeiture', 'file apply', { object: 'none', with: ['forfeiture'], via: ['of'] }),
  frame('forfeiture', 'forfeit'),
  frame('seizure', 'seize impound', {}),
  frame('seizure', 'freeze confiscate', { of: ['assets'] }),
  frame('closure', 'close shut seal demolish dismantle', { of: ['premises', 'wrongdoing'] }),
  frame('reopening', 'reopen', { object: 'possible', of: ['premises'] }),
  frame('dismissal', 'sack suspend', { ...people }),
  frame('dismissal', 'dismiss', { of: ['officials'] }),
];

const statements: readonly VerbFrame[] = [
  frame('silence', 'decline refuse', {
    ...perhaps,
    with: ['comment', 'answer', 'respond', 'reply'],
    patient: 'none',
  }),
  frame('silence', 'receive', { with: ['no'], patient: 'none' }),
  frame('reply', 'receive', { of: ['case'], with: ['reply', 'answer', 'response'], patient: 'none' }),
  frame('reply', 'reply', { object: 'none', negatedAct: 'silence' }),
  frame('reply', 'answer', { of: ['case'], voice: 'active', negatedAct: 'silence' }),
  frame('reply', 'respond answer', { object: 'none', voice: 'active', negatedAct: 'silence' }),
  frame(null, 'reach', { voice: 'passive', unableAct: 'silence', subject: 'agent' }),
  frame(null, 'comment', { object: 'none', negatedAct: 'silence' }),
  frame('denial', 'dismiss reject refute dispute', { of: ['allegation'] }),
  frame('denial', 'deny refute', perhaps),
  frame('denial', 'dispute', { ...perhaps }),
  frame('admission', 'admit acknowledge concede confess', perhaps),
  frame('pledge', 'pledge vow undertake', { ...perhaps, voice: 'active', patient: 'none' }),
  frame('pledge', 'promise', { ...perhaps, voice: 'active', patient: 'none', with: ['to', 'that'] }),
  frame('pledge', 'commit', { ...perhaps, with: ['to'], patient: 'none' }),
  frame('request', 'petition beg implore'),
  frame('request', 'ask', { of: ['people', 'officials'], with: ['to', 'for'] }),
  frame('demand', 'call', { object: 'none', with: ['on', 'upon'], via: ['on', 'upon'] }),
  frame('demand', 'call', { object: 'none', with: ['for'], via: ['for'] }),
  frame('demand', 'urge demand', {}),
  frame('accusation', 'accuse'),
  frame('letter', 'write', { object: 'none', with: ['to'], via: ['to'] }),
  frame('letter', 'send', { with: ['letter', 'letters'], via: ['to'] }),
  frame('visit', 'visit'),
  frame('interview', 'interview interrogate question', { ...people }),
  frame('geolocation', 'geolocate'),
  frame('publication', 'publish', { voice: 'active' }),
  frame('tip-off', 'tip', { with: ['off'] }),
  frame('tip-off', 'warn', { ...people, with: ['raid', 'inspection', 'raids'] }),
];

const interests: readonly VerbFrame[] = [
  frame('bribery', 'bribe'),
  frame('bribery', 'take accept', {
    of: ['wages'],
    with: ['money', 'bribes', 'bribe'],
    by: ['officials'],
    patient: 'none',
  }),
  frame('laundering', 'launder'),
  frame('fraud', 'defraud scam swindle'),
  frame('withholding-of-wages', 'pay', { with: ['nothing'], ...perhaps }),
  frame(null, 'receive get', { of: ['wages'], negatedAct: 'withholding-of-wages', subject: 'patient' }),
  frame('payment', 'pay', { with: ['release'], patient: 'none' }),
  frame('payment', 'pay', {
    of: ['people', 'wages', 'officials', 'wrongdoing'],
    negatedAct: 'withholding-of-wages',
  }),
  frame('payment', 'compensate'),
  frame('complicity', 'provide give', { with: ['protection'], via: ['to'] }),
  frame('complicity', 'take', { with: ['part'], via: ['in'] }),
  frame('complicity', 'collude conspire', { object: 'none', via: ['with'] }),
  frame('complicity', 'shield', {}),
  frame('complicity', 'help aid assist protect', { of: ['wrongdoing'] }),
  frame('ownership', 'own', {}),
  frame('ownership', 'control run operate manage buy purchase lease acquire', { of: ['premises'] }),
];

/** All frames, narrow ones before wide ones of the same verb. */
export const englishVerbs: readonly VerbFrame[] = [
  ...trafficking,
  ...abuses,
  ...freedom,
  ...state,
  ...statements,
  ...interests,
];

/** What the infinitive after "forced to" makes of it; any other verb: coercion. */
export const englishForced: readonly ForcedAct[] = [
  {
    act: 'forced-criminality',
    verbs: words(
      'defraud scam cheat deceive swindle commit perpetrate launder steal con extort trick lie impersonate smuggle phish',
    ),
  },
  { act: 'forced-labour', verbs: words('work labour labor toil beg') },
  { act: 'transfer', verbs: words('move relocate') },
  { act: 'extortion', verbs: words('pay borrow') },
  { act: 'sexual-exploitation', verbs: words('prostitute strip') },
];
