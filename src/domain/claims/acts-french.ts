/** French acts: the most frequent verbs, in the past; no names of states of affairs yet. */
import { words, type ActLanguage, type ClauseWords, type VerbFrame } from './acts.ts';
import { frenchInflection } from './acts-french-forms.ts';
import { frame, noClauseWords, noNouns } from './acts-romance.ts';

const clauseWords: ClauseWords = {
  ...noClauseWords,
  determiners: words(
    `le la les l' un une des du au aux ce cet cette ces chaque tout toute tous toutes plusieurs quelques certains
    certaines autre autres aucun aucune deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze
    seize vingt trente quarante cinquante soixante cent dizaine dizaines centaines milliers`,
  ),
  possessives: words('son sa ses leur leurs mon ma mes notre nos votre vos'),
  prepositions: words(
    `de d' du à au aux en dans par pour sans sur sous entre vers contre selon pendant durant avant après chez depuis
    jusqu' jusque lors près comme devant derrière hors parmi`,
  ),
  pronouns: words("il elle ils elles on je j' nous vous personne quelqu' ceux celles celui celle"),
  be: words('est sont était étaient fut furent être été étant'),
  have: words('a ont avait avaient avoir eut eurent ayant'),
  modals: words(
    `peut peuvent pourrait pourraient pourra pourront doit doivent devait devaient devrait devraient va vont allait
    allaient sera seront serait seraient aura auront aurait auraient soit soient ait aient fût eût`,
  ),
  negations: words("ne n' pas jamais plus ni guère"),
  nobody: words('aucun aucune personne nul nulle'),
  adverbs: words(
    `se s' y lui les l' aussi ensuite déjà encore toujours hier bientôt alors ainsi également presque très bien là ici
    finalement enfin`,
  ),
  conjunctions: words('et ou mais ni puis'),
  subordinators: words("que qu' quand lorsque lorsqu' tandis alors puisque car où comme"),
  relatives: words("qui que qu' dont où lequel laquelle lesquels lesquelles quel quelle quels quelles quoi"),
  conditionals: words("si s'il s'ils"),
  unreal: words(
    `craignent craint craignait craignaient crainte espère espèrent espérait espéraient veut veulent voulait voulaient
    risque risquent risquait possible possibles éviter empêcher doute doutent soupçonnent pense pensent considère plan
    plans vise visent visait cherche cherchent`,
  ),
  begin: words('commencé commença commencèrent fini'),
  allege: words('accusé accusée accusés accusées soupçonné soupçonnée soupçonnés soupçonnées'),
  infinitive: words("à de d' pour"),
  by: words('par'),
  of: words("de d' du des"),
  times: words(
    `lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre
    novembre décembre hier nuit semaine mois année années an ans jour jours demain matin soir fois heure heures`,
  ),
  generic: words('quiconque'),
  otherVerbs: words(
    `dit disent déclaré affirmé annoncé comparu fait vu pris mis venu sorti ouvert fermé resté restée restés restées
    parti partis allé sait savent reçu demandé indiqué expliqué ajouté confirmé rapporté réclamaient`,
  ),
  personRelatives: words('qui'),
  notPeople: words('lequel laquelle'),
  indefinites: words('un une chaque aucun aucune tout toute'),
  ask: words('sait savent dit disent'),
  superlatives: words('moins plus'),
  noAgents: words(
    'téléphone ordre force loi courriel air route bateau avion train mer terre moyen erreur manque jour mois an heure',
  ),
  unrealNouns: words('pour possible'),
  but: words('mais'),
  clitics: words("les l' le la leur me nous"),
  reflexives: words("se s'"),
  pronounConditionals: ["s'"],
  say: words('dit disent déclaré affirmé annoncé confirmé indiqué rapporté'),
};

const nounClasses: ActLanguage['nounClasses'] = {
  ...noNouns,
  people: words(
    `personne personnes homme hommes femme femmes fille filles garçon garçons enfant enfants jeune jeunes mineur mineurs
    mineure mineures ouvrier ouvriers ouvrière ouvrières travailleur travailleurs travailleuses victime victimes migrant
    migrants migrante migrantes étranger étrangers prisonnier prisonniers otage otages survivant survivants survivante
    survivantes pêcheur pêcheurs propriétaire propriétaires gérant gérants chef chefs fonctionnaire fonctionnaires
    militant militante militants journaliste journalistes étudiant étudiants citoyen citoyens suspect suspects famille
    familles proches soldat soldats policier policiers agent agents garde gardes employé employés membre membres
    adolescent adolescents ressortissant ressortissants villageois détenu détenus détenue détenues
    deux trois quatre cinq six sept huit neuf dix onze douze dizaines centaines milliers`,
  ),
  documents: words('passeport passeports document documents papiers visa visas téléphone téléphones'),
  wages: words('salaire salaires paie paye'),
  premises: words(
    `usine usines atelier ateliers maison maisons bâtiment bâtiments local locaux bureau bureaux centre centres hôtel
    hôtels ferme fermes complexe complexes domicile domiciles siège camp camps entrepôt`,
  ),
  allegation: words('accusation accusations allégation allégations rapport rapports faits reproches'),
  officials: words(
    'police policier policiers autorités agents soldats marine armée parquet fonctionnaires gouvernement gendarmes douaniers',
  ),
  nature: words('tempête inondation inondations séisme incendie accident explosion équipe ouragan collision'),
};

const people = { of: ['people'] } as const;
const intransitive = { object: 'none' } as const;
const spoken = { object: 'possible', patient: 'none', voice: 'active' } as const;
const patientOnly = { subject: 'patient' } as const;

const verbs: readonly VerbFrame[] = [
  frame('arrest', 'arrêter interpeller appréhender', people),
  frame('confinement', 'détenir enfermer emprisonner séquestrer enchaîner incarcérer', people),
  frame('rescue', 'secourir', people),
  frame('release', 'libérer relâcher', people),
  frame('escape', 'évader enfuir échapper', { ...intransitive, voice: 'active' }),
  frame('escape', 'fuir', { object: 'possible', voice: 'active', patient: 'none' }),
  frame('raid', 'perquisitionner', {}),
  frame('violence', 'frapper battre agresser blesser tabasser rouer', people),
  frame('torture', 'torturer'),
  frame('sexual-violence', 'violer', people),
  frame('killing', 'tuer assassiner exécuter abattre', people),
  frame('death', 'mourir', { ...patientOnly, voice: 'passive', of: ['people'] }),
  frame('death', 'mourir périr', { ...intransitive, ...patientOnly, voice: 'active' }),
  frame('disappearance', 'disparaître', { ...intransitive, ...patientOnly }),
  frame('abduction', 'enlever kidnapper', people),
  frame('retention-of-documents', 'confisquer retenir prendre', { of: ['documents'] }),
  frame('seizure', 'saisir confisquer', {}),
  frame('sale', 'vendre revendre acheter', people),
  frame('recruitment', 'recruter enrôler', people),
  frame('deception', 'tromper duper leurrer', people),
  frame('coercion', 'forcer contraindre obliger', { forces: true, of: ['people'] }),
  frame('conviction', 'condamner', people),
  frame('charge', 'inculper'),
  frame('designation', 'sanctionner'),
  frame('extradition', 'extrader'),
  frame('deportation', 'expulser déporter', people),
  frame('repatriation', 'rapatrier'),
  frame('identification', 'identifier', people),
  frame(null, 'payer rémunérer', { ...people, voice: 'passive', negatedAct: 'withholding-of-wages' }),
  frame(null, 'répondre', { ...intransitive, negatedAct: 'silence' }),
  frame('denial', 'nier démentir rejeter réfuter', { of: ['allegation'] }),
  frame('pledge', 'promettre', spoken),
  frame('demand', 'exiger', spoken),
];

/** French: verbs only. */
export const frenchActs: ActLanguage = {
  code: 'fr',
  shapes: {
    manner: ['ment'],
    notManner: words(
      'bâtiment gouvernement département appartement document mouvement moment argument paiement traitement événement',
    ),
    participle: [],
    progressive: [],
    finite: words('èrent'),
    person: words('eurs euses istes iens'),
    genitive: [],
  },
  subjectFollows: false,
  relativeAfterComma: true,
  participleAfterHave: true,
  words: clauseWords,
  nounClasses,
  verbs,
  forced: [
    { act: 'forced-labour', verbs: words('travailler') },
    { act: 'forced-criminality', verbs: words('escroquer tromper voler') },
    { act: 'extortion', verbs: words('payer') },
    { act: 'sexual-exploitation', verbs: words('prostituer') },
  ],
  nouns: [],
  characterisations: [],
  inflect: frenchInflection,
};
