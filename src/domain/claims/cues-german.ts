/** German cues. The verb may stand in front of its subject ("sagte Frau X", "teilte die Polizei mit"). */
import { cueTable, type CueTable } from './cues.ts';

/** German reporting cues. */
export const germanCues: CueTable = cueTable([
  {
    shape: 'say',
    modality: 'asserted',
    words:
      'sagte|sagt|sagten|sagen|erklärte|erklärt|erklärten|teilte|teilten|berichtete|berichtet|berichteten|betonte|bestätigte|bestätigt|' +
      'schrieb|schreibt|erzählte|erzählt|meldete|meldet|meldeten|gab an|gaben an|gibt an|kündigte|warnte|warnt|räumte|fügte|äußerte|' +
      'zeigt|zeigen|heißt es in|behauptete|behauptet|versicherte|stellte klar|zitierte',
  },
  {
    shape: 'say',
    modality: 'estimated',
    words: 'schätzt|schätzte|schätzten|schätzen|vermutet|vermutete|beziffert|bezifferte|glaubt',
  },
  { shape: 'say', modality: 'alleged', words: 'beschuldigt|beschuldigte|wirft|warf' },
  {
    shape: 'say',
    modality: 'denied',
    words: 'bestritt|bestreitet|bestritten|dementierte|dementiert|leugnet|leugnete|wies zurück',
  },
  { shape: 'say', modality: 'pledged', words: 'versprach|verspricht|versprachen|sagte zu' },
  { shape: 'say', modality: 'planned', words: 'plant|plante|planen' },
  { shape: 'say', modality: 'demanded', words: 'fordert|forderte|fordern|forderten|verlangt|verlangte' },
  {
    shape: 'find',
    modality: 'asserted',
    words:
      'dokumentierte|dokumentiert|registrierte|registriert|zählte|zählt|befragte|fand|ermittelte|erfasste',
  },
  {
    shape: 'source',
    modality: 'asserted',
    words:
      'laut|nach angaben der|nach angaben des|nach angaben von|nach angaben|so die|so der|so das|nach auskunft der|nach auskunft des',
  },
  {
    shape: 'silence',
    modality: 'asserted',
    words: 'äußerte sich nicht|wollte sich nicht|antwortete nicht|lehnte eine stellungnahme|reagierte nicht',
  },
]);

/** Words between a German subject and its verb. */
export const germanAuxiliaries: ReadonlySet<string> = new Set(
  'hat haben hatte hatten auch bereits noch jedoch aber'.split(' '),
);
