/** Headings of tables and what they mean. Data: words of English tables for the fields of the register. */
import { folded } from '../reading-choice.ts';
import type { RecordKind, RecordSchema } from '../schema.ts';

/** Words for fields, in any kind that has the field. */
const fieldWords: Readonly<Record<string, readonly string[]>> = {
  name: [
    'title',
    'site',
    'site name',
    'compound',
    'compound name',
    'location name',
    'building name',
    'complex',
    'organisation',
    'organization',
    'organisation name',
    'organization name',
    'company',
    'company name',
    'entity',
    'person',
    'full name',
    'event',
    'event name',
    'subject',
    'headline',
    'alias',
    'aka',
    'also known as',
    'other names',
    'other name',
    'alternative name',
    'local name',
    'khmer name',
    'thai name',
    'chinese name',
    'english name',
    'file name',
    'what happened',
  ],
  label: ['called', 'described as', 'term', 'term used'],
  status: ['site status', 'current status', 'assessment', 'verification', 'state'],
  criterion: ['criteria', 'criteria met', 'indicators', 'indicator', 'features', 'security features'],
  location: [
    'coordinates',
    'coordinate',
    'coords',
    'gps',
    'gps coordinates',
    'coordinates geometry',
    'lat long',
    'lat lon',
    'lat lng',
    'latlong',
    'latlng',
    'latitude longitude',
    'geolocation',
    'geo',
    'point',
    'position',
  ],
  locationReason: [
    'how located',
    'located by',
    'geolocation method',
    'location method',
    'location source',
    'method',
  ],
  place: [
    'address',
    'village',
    'commune',
    'district',
    'province',
    'city',
    'town',
    'region',
    'area',
    'locality',
    'municipality',
    'full address',
    'sangkat',
    'khan',
    'where',
  ],
  country: ['nation', 'jurisdiction', 'country of registration', 'state party'],
  buildings: ['number of buildings', 'no of buildings', 'building count', 'of buildings', 'buildings count'],
  capacity: [
    'estimated capacity',
    'people',
    'number of people',
    'size',
    'population',
    'estimated people',
    'workers',
    'number of workers',
  ],
  owner: ['owned by', 'owners', 'landowner', 'property owner', 'shareholder'],
  operator: ['operated by', 'run by', 'operators', 'managed by', 'manager'],
  response: [
    'state response',
    'government response',
    'authorities response',
    'police response',
    'action taken',
    'response of the state',
  ],
  description: [
    'notes',
    'note',
    'comment',
    'comments',
    'remarks',
    'details',
    'summary',
    'information',
    'background',
    'narrative',
    'about',
  ],
  link: [
    'url',
    'website',
    'web',
    'source url',
    'source link',
    'link',
    'links',
    'reference',
    'references',
    'web address',
    'sources',
  ],
  kind: ['type', 'event type', 'category', 'type of event', 'incident type', 'incident', 'act'],
  type: ['category', 'kind', 'organisation type', 'organization type', 'entity type', 'sort'],
  date: [
    'day',
    'when',
    'event date',
    'date of event',
    'incident date',
    'time',
    'date time',
    'listing date',
    'date listed',
    'date of listing',
    'start date',
    'since',
    'from',
    'taken',
    'date taken',
    'period',
  ],
  site: ['site name', 'compound', 'location', 'at', 'site id', 'from site', 'shows'],
  toSite: ['to', 'destination', 'to site', 'transferred to', 'moved to'],
  agent: ['by', 'perpetrator', 'actor', 'carried out by', 'by whom', 'who', 'authority'],
  affected: ['to whom', 'victims', 'victim group', 'group', 'whom', 'nationalities', 'nationality'],
  affectedNumber: [
    'how many',
    'number',
    'count',
    'number of victims',
    'number of people',
    'people affected',
    'victims number',
    'total',
  ],
  role: ['position', 'office', 'job', 'job title', 'public role', 'function', 'rank'],
  organisation: ['organization', 'employer', 'works for', 'affiliation', 'ministry', 'body'],
  registration: [
    'registration number',
    'registration no',
    'company number',
    'reg no',
    'company id',
    'tax id',
  ],
  director: ['directors', 'director name', 'chairman', 'chair', 'ceo'],
  to: ['recipient', 'sent to', 'addressee', 'to whom'],
  sent: ['date sent', 'sent on', 'date', 'letter date'],
  due: ['due date', 'deadline', 'answer due', 'reply due', 'reply by'],
  question: ['questions', 'asked', 'questions asked'],
  outcome: ['answer', 'result', 'reply'],
  replied: ['date replied', 'reply date', 'replied on', 'date of reply', 'answered on'],
  source: ['sha256', 'sha 256', 'hash', 'file hash'],
  of: ['target', 'designated', 'designee', 'subject', 'entity', 'who', 'against'],
  measure: ['type', 'action', 'kind of measure', 'sanction type'],
  authority: ['by', 'issuer', 'imposed by', 'issued by', 'sanctioning authority'],
  programme: ['program', 'regime', 'law', 'legal basis', 'sanctions programme'],
  asset: ['owned', 'company', 'subsidiary', 'entity', 'asset name', 'property'],
  share: ['percent', 'percentage', 'stake', 'shareholding', 'share percent', '%'],
};

/** Columns that are no field of their own. */
const specialWords: Readonly<Record<string, readonly string[]>> = {
  id: [
    'id',
    'ref',
    'no',
    'nr',
    'site id',
    'site no',
    'site number',
    'record id',
    'unique id',
    'identifier',
    'code',
    'site code',
    'event id',
    'case number',
    'case no',
    'ref no',
    'reference number',
    'key',
    'uid',
    'organisation id',
    'organization id',
    'person id',
    'entity id',
  ],
  latitude: [
    'lat',
    'latitude',
    'y',
    'lat dd',
    'latitude dd',
    'gps lat',
    'gps latitude',
    'geo lat',
    'lat n',
    'latitude n',
    'y coordinate',
    'lat decimal',
  ],
  longitude: [
    'lon',
    'long',
    'lng',
    'longitude',
    'x',
    'lon dd',
    'long dd',
    'longitude dd',
    'gps lon',
    'gps long',
    'gps longitude',
    'geo lon',
    'long e',
    'longitude e',
    'x coordinate',
    'lon decimal',
    'long decimal',
  ],
  precision: [
    'precision',
    'precision m',
    'precision metres',
    'precision meters',
    'precision in metres',
    'precisionmetres',
    'accuracy',
    'accuracy m',
    'accuracy metres',
    'accuracy meters',
    'uncertainty',
    'uncertainty m',
    'radius',
    'radius m',
    'error m',
    'horizontal accuracy',
  ],
};

const dateWords = /^(?:(?<a>.+) (?:date|as of|on|since)|date of (?<b>.+))$/u;

/** What a heading says a column is, for records of one kind; null when it says nothing that is known. */
export function targetOfHeading(heading: string, schema: RecordSchema): string | null {
  const word = folded(heading.replace(/([a-z])([A-Z])/gu, '$1 $2'));
  if (word === '') return null;
  const exact = schema.fields.find(
    ({ name, label }) => folded(name) === folded(heading) || folded(label) === word,
  );
  const hasLocation = schema.fields.some(({ name }) => name === 'location');
  if (exact !== undefined) return withNew(exact.name, schema);
  const special = Object.entries(specialWords).find(([, words]) => words.includes(word))?.[0];
  if (special === 'id') return 'id';
  if (special !== undefined && hasLocation) return special;
  const known = schema.fields.find(({ name }) => fieldWords[name]?.includes(word) === true);
  if (known !== undefined) return known.name === 'location' ? 'coordinates' : withNew(known.name, schema);
  return historyDate(word, schema);
}

/** "Status date" dates the status. */
function historyDate(word: string, schema: RecordSchema): string | null {
  const groups = dateWords.exec(word)?.groups;
  const about = groups?.['a'] ?? groups?.['b'];
  if (about === undefined) return null;
  const field = schema.fields.find(
    ({ name, label, holds }) =>
      holds === 'history' &&
      (folded(name) === about || folded(label) === about || fieldWords[name]?.includes(about) === true),
  );
  return field === undefined ? null : `${field.name}.date`;
}

/** Owners and operators are mostly not in the register yet when a table of sites comes in. */
function withNew(name: string, schema: RecordSchema): string {
  const field = schema.fields.find((one) => one.name === name);
  const makes = field?.type === 'record' && field.of?.includes('organisation') === true;
  return makes && schema.kind !== 'event' ? `${name}:new` : name;
}

/** Words in a file's or a sheet's name that tell the kind of its records. */
const kindWords: readonly (readonly [RecordKind, RegExp])[] = [
  ['designation', /designation|sanction/u],
  ['ownership', /ownership|shareholder/u],
  ['event', /event|incident|chronolog|timeline/u],
  ['organisation', /organi[sz]ation|compan(?:y|ies)|\borgs?\b|ngos?\b/u],
  ['letter', /letter|correspondence/u],
  ['media', /media|photo|video|image|picture/u],
  ['person', /person|people|official|individual/u],
  ['site', /\bsites?\b|compound|centre|center|location|place/u],
];

/** The kind that a name ("sites.csv") speaks of; null when it names none. */
export function kindOfName(name: string): RecordKind | null {
  const word = folded(name);
  return kindWords.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}
