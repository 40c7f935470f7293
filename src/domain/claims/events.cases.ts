/** One behaviour a row: a sentence, and the events that it must yield: act, agent, patient ("!" = negated). */
export interface EventCase {
  readonly why: string;
  readonly text: string;
  /** "act | agent | patient", "-" for none; in text order. */
  readonly events: readonly string[];
}

/** Sentences of an invented country. */
export const eventCases: readonly EventCase[] = [
  {
    why: 'coordinated passives share the subject, one event each',
    text: 'The leader was arrested in March, extradited in May and convicted in June.',
    events: ['arrest | - | The leader', 'extradition | - | The leader', 'conviction | - | The leader'],
  },
  {
    why: 'coordinated active verbs share the subject',
    text: 'Police freed 26 people and arrested four suspects.',
    events: ['rescue | Police | 26 people', 'arrest | Police | four suspects'],
  },
  {
    why: 'a relative clause inside the subject',
    text: 'Seventeen women who had been held for months in the hotel were freed by navy divers.',
    events: ['confinement | - | Seventeen women', 'rescue | navy divers | Seventeen women'],
  },
  {
    why: 'a noun of action with its patient and its agent',
    text: 'A raid on a hotel by police followed.',
    events: ['raid | police | a hotel'],
  },
  {
    why: 'a bare noun of action is no event',
    text: 'The risk of arrest and the fear of deportation keep many silent.',
    events: [],
  },
  {
    why: 'negated: marked, not dropped',
    text: 'The boy was not rescued.',
    events: ['!rescue | - | The boy'],
  },
  { why: 'nobody negates', text: 'No officer has been charged.', events: ['!charge | - | No officer'] },
  {
    why: 'silence is not a negated reply, nor a denial',
    text: 'The company did not respond to questions.',
    events: ['silence | The company | -'],
  },
  {
    why: 'not paid: wages withheld',
    text: 'The workers were never paid.',
    events: ['withholding-of-wages | - | The workers'],
  },
  { why: 'could not leave: confinement', text: 'They could not leave.', events: ['confinement | - | They'] },
  {
    why: 'forced to: the infinitive names the act',
    text: 'He was forced to defraud strangers.',
    events: ['forced-criminality | - | He'],
  },
  {
    why: 'an attempt is not the act',
    text: 'Two boys tried to escape.',
    events: ['escape-attempt | Two boys | -'],
  },
  {
    why: 'release, rescue and escape are three things',
    text: 'Nine were released by the owner, two were rescued by soldiers and one escaped.',
    events: ['release | the owner | Nine', 'rescue | soldiers | two', 'escape | one | -'],
  },
  {
    why: 'the object decides what a verb means',
    text: 'Managers took their passports and withheld their wages.',
    events: [
      'retention-of-documents | Managers | their passports',
      'withholding-of-wages | Managers | their wages',
    ],
  },
  {
    why: 'officials who take phones seize them',
    text: 'Officers seized 300 phones.',
    events: ['seizure | Officers | 300 phones'],
  },
  { why: 'a condition', text: 'If raided, such sites reopen within weeks.', events: [] },
  { why: 'a fear', text: 'Families fear the men have been sold.', events: [] },
  { why: 'a purpose', text: 'Officers train every month to raid buildings.', events: [] },
  { why: 'a rule', text: 'A person who has been trafficked may not be detained or deported.', events: [] },
  { why: 'a name', text: 'The city opened its Arrest Line and a Rescue Fund.', events: [] },
  { why: 'sport', text: 'The festival was released on film and the team beat its rivals.', events: [] },
  {
    why: 'a state of affairs called by name',
    text: 'The abuse is widespread and systematic.',
    events: ['scale | - | The abuse'],
  },
  {
    why: 'described as',
    text: 'Survivors described the place as a prison.',
    events: ['conditions | - | the place'],
  },
  {
    why: 'an ordinary copula characterises nothing',
    text: 'The river is wide and the town is small.',
    events: [],
  },
  {
    why: 'a verb behind its auxiliary, though its form may name a thing',
    text: 'The owners did not reply to the letter.',
    events: ['silence | The owners | -'],
  },
  {
    why: 'accused of being what is named',
    text: 'The union accused the harbour police of being “acquiescent” and “complicit” in the trade.',
    events: [
      'accusation | The union | the harbour police',
      'toleration | - | the harbour police',
      'complicity | - | the harbour police',
    ],
  },
  {
    why: 'who makes it so stands behind "by"',
    text: 'The beatings are tolerated by the port authority.',
    events: ['toleration | the port authority | The beatings'],
  },
  {
    why: 'two sides that do it together',
    text: 'The report points to possible collusion between the guards and the kiln owners.',
    events: ['complicity | the guards | the kiln owners'],
  },
  {
    why: 'working together is complicity only with who does wrong',
    text: 'The report praises cooperation between the ministry and the charity.',
    events: [],
  },
  {
    why: 'what is to be prevented did not happen',
    text: 'The plan is meant to prevent collusion between guards and owners.',
    events: [],
  },
];
