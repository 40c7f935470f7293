/** Spanish and French cues. Their verbs invert freely ("informó la organisation", "a déclaré Mme X"). */
import { cueTable, type CueTable } from './cues.ts';

/** Spanish reporting cues. */
export const spanishCues: CueTable = cueTable([
  {
    shape: 'say',
    modality: 'asserted',
    words:
      'dijo|dice|dijeron|afirmó|afirma|afirmaron|informó|informa|informaron|declaró|señaló|indicó|relató|contó|añadió|' +
      'agregó|explicó|aseguró|sostuvo|manifestó|expresó|reportó|precisó|advirtió|confirmó|anunció|denunció|escribió|reveló|' +
      'muestra|muestran|revela|afirman|aseguran|sostienen|dicen|señalan|indican|hablan de|hablan también de|habla de|informan de',
  },
  {
    shape: 'say',
    modality: 'estimated',
    words: 'calcula|calcularon|estima|estimó|estiman|cifró|cree|considera',
  },
  { shape: 'say', modality: 'alleged', words: 'acusó|alegó|acusa' },
  { shape: 'say', modality: 'denied', words: 'negó|niega|rechazó|desmintió' },
  { shape: 'say', modality: 'pledged', words: 'prometió|se comprometió' },
  { shape: 'say', modality: 'demanded', words: 'exigió|pidió|reclamó|instó' },
  {
    shape: 'find',
    modality: 'asserted',
    words: 'registró|entrevistó|documentó|contabilizó|halló|identificó|encontró',
  },
  { shape: 'source', modality: 'asserted', words: 'según|de acuerdo con|conforme a' },
  {
    shape: 'silence',
    modality: 'asserted',
    words: 'no respondió|no contestó|declinó|sin querer precisar|no quiso',
  },
]);

/** Words between a Spanish subject and its verb. */
export const spanishAuxiliaries: ReadonlySet<string> = new Set(
  'ha han había habían también además ya no se lo le les fue'.split(' '),
);

/** French reporting cues. */
export const frenchCues: CueTable = cueTable([
  {
    shape: 'say',
    modality: 'asserted',
    words:
      'dit|a dit|a-t-il dit|a-t-elle dit|ont dit|affirme|a affirmé|ont affirmé|déclare|a déclaré|a annoncé|annonce|a indiqué|' +
      'indique|a précisé|a-t-elle précisé|a-t-il précisé|précise|a raconté|raconte|a-t-il raconté|a-t-elle raconté|a expliqué|' +
      'a-t-il expliqué|a-t-elle expliqué|explique|a ajouté|a-t-il ajouté|a-t-elle ajouté|ajoute|a rapporté|rapporte|a confirmé|' +
      "font état de|font état d'|font aussi état de|font aussi état d'|fait état de|fait état d'|parlent de|parlent d'|affirment|indiquent|disent|" +
      'a écrit|a averti|révèle|a révélé|a souligné|souligne|montre|montrent',
  },
  { shape: 'say', modality: 'estimated', words: 'estime|a estimé|estiment|chiffre|évalue|a évalué|pense' },
  { shape: 'say', modality: 'alleged', words: 'accuse|a accusé|allègue' },
  { shape: 'say', modality: 'denied', words: 'nie|a nié|dément|a démenti|rejette|a rejeté' },
  { shape: 'say', modality: 'pledged', words: "a promis|promet|s' est engagé" },
  { shape: 'say', modality: 'demanded', words: 'demande|a demandé|exige|a exigé|réclame|a réclamé' },
  {
    shape: 'find',
    modality: 'asserted',
    words: 'a enregistré|a interrogé|a recensé|a documenté|a compté|a identifié|a constaté',
  },
  { shape: 'source', modality: 'asserted', words: "selon|d' après|de l' avis de" },
  {
    shape: 'silence',
    modality: 'asserted',
    words: "n' a pas répondu|refusant de dire|n' a pas souhaité|n' a pas commenté",
  },
]);

/** Words between a French subject and its verb. */
export const frenchAuxiliaries: ReadonlySet<string> = new Set(
  'a ont avait avaient aussi également déjà ne pas en y est été'.split(' '),
);
