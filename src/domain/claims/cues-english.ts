/**
 * English cues. The spun forms ("mentioned", "informed", "in line with") are what synonym rewriters make of "said",
 * "told" and "according to"; they are kept here because such copies are a large part of what is found online.
 */
import { cueTable, type CueTable } from './cues.ts';

/** "Puts the dead and missing of the strait at", "gave the average fee as": as many words left open as a noun phrase has. */
const openCues = [
  ...[3, 4, 5, 6, 7, 8, 9, 10].flatMap((open) =>
    ['put', 'puts'].map((verb) => `${verb}${' *'.repeat(open)} at`),
  ),
  ...[2, 3, 4, 5].flatMap((open) =>
    ['give', 'gives', 'gave'].map((verb) => `${verb}${' *'.repeat(open)} as`),
  ),
].join('|');

/** English reporting cues. */
export const englishCues: CueTable = cueTable([
  {
    shape: 'say',
    modality: 'asserted',
    words:
      'said|says|say|saying|told|tells|tell|telling|stated|states|state|stating|mentioned|mentions|' +
      'mention|wrote|writes|write|has written|have written|had written|added|adds|adding|reported|' +
      'reports|report|announced|announces|introduced that|noted|notes|explained|explains|confirmed|' +
      'confirms|confirm|testified|testifies|recalled|recalls|recounted|recounts|recount|describes|' +
      'described|describe|argues|argued|argue|insisted|insists|insist|admitted|admits|admit|' +
      'admits to|acknowledged|acknowledges|acknowledge|conceded|concedes|observed|declared|declares|' +
      'declare|revealed|reveals|warned|warns|warn|warning|cautions|cautioned|claimed|claims|claim|' +
      'speaks of|spoke of|spoken of|speak of|spoke on * of|talks of|talked of|talk of|remarked|commented|informed|instructed|pointed out|points out|replied|' +
      'answered|asserted|asserts|maintained|maintains|analyzed|analysed|quoted|concluded|concludes|' +
      'responded|show|shows|showed|exhibits|indicate|indicates|indicated|suggest|suggests|suggested|' +
      'lists|listed|read out|reads out|read aloud|criticized|criticised|complained|posted|tweeted|disclosed|discloses|stressed|' +
      'emphasised|emphasized|went on|called it|calls it|asked|asks|ask|wondered|wonders|continued|continues|' +
      'countered|counters|remembers|remembered|remember|recalls|recall|note|point out|contends|contended|contend|attests|attested|' +
      'confessed|confided|elaborated|reiterated|reiterates|repeated that|repeats that|agreed that|agrees that|underlined|underlines|' +
      'underscored|holds to|keeps to|keep to|kept to|sticks to|stick to|stuck to|stands by|stand by|stood by|gives as|gave as|presented its findings|presents its findings|presented its report|presented its study|presented the findings|published its findings|released its findings|condemned|condemns|denounced|denounces|deplored|deplores|lamented|laments|quipped|retorted|implied|implies|cautioned|explain|testify|argue|relates|related that|' +
      'cites|cited|quotes|quote|shouted|shouts|whispered|joked|hinted|hints|speculated|warned of|complains|complain|tell of|tells of|' +
      'reckoned that|concede|wrote that|briefed|briefs|alerted|accepts that|accepted that|called|calls|branded|dubbed|reveal|disclose|clarified|clarifies',
  },
  {
    shape: 'say',
    modality: 'estimated',
    words:
      'estimates|estimated|estimate|estimating|calculates|calculated|believes|believed|believe|' +
      'thinks|think|reckons|reckoned|assumes|assumed|projects|projected|predicted|predicts|forecast|' +
      'put the * at|put the number of|puts the number of|put the share of|puts the share of|put the total of|put that * at|puts the * at|puts that * at|' +
      'put it at|put it in|put them at|puts them at|put the * in|puts the * in|put the * * at|puts the * * at|put * at|puts * at|' +
      'puts it at|arrives at|arrived at|' +
      openCues +
      '|' +
      'suspects|expects|names the number|own estimate is|own estimate was|latest estimate is',
  },
  {
    shape: 'say',
    modality: 'asserted',
    words:
      'own count is|own count was|own count stands|own tally is|own tally was|own tally stands|own figure is|own figure was|' +
      'own figures are|own toll is|own list has|latest count is|latest tally is|latest figure is|latest count was|now accepts|now admits',
  },
  {
    shape: 'say',
    modality: 'alleged',
    words: 'alleged|alleges|allege|alleging|accused|accuses|accuse|accusing|accusing of',
  },
  {
    shape: 'say',
    modality: 'denied',
    words:
      'denied|denies|deny|denying|rejected|rejects|reject|rejecting|disputed|disputes|dispute|' +
      'refuted|refutes|dismissed|dismisses|contradicted',
  },
  {
    shape: 'say',
    modality: 'pledged',
    words: 'pledged|pledges|pledge|vowed|vows|promised|promises|committed to|undertook to',
  },
  {
    shape: 'say',
    modality: 'planned',
    words: 'plans to|planned to|intends to|plan to|aims to',
  },
  {
    shape: 'say',
    modality: 'demanded',
    words:
      'demanded|demands|demand|called on|calls on|calls upon|called upon|call on|urged|urges|urge|' +
      'called for|calls for|is calling for|ask the|asks for|requested|appealed for|appeals for|' +
      'recommended|recommends|is demanding|are demanding|wants the|want|seek|seeks|hinted at|hints at',
  },
  {
    shape: 'find',
    modality: 'asserted',
    words:
      'logged|logs|registered|registers|recorded|records|counted|counts|documented|documents|found|find|' +
      'finds|discovered|discovers|identified|identifies|interviewed|interviews|questioned|' +
      'geolocated|geo-located|verified|reviewed|surveyed|published|publishes|launched the * of|' +
      'released|established|established that|detected|examined|tracked|collected|received|took|' +
      'spoke to|spoke with|sat down with|measured|has designated|is seeking|banned|sanctioned|charged|indicted|designated|blacklisted|froze|pointed to|points to',
  },
  { shape: 'find', modality: 'demanded', words: 'wants|is asking for|are asking for' },
  {
    shape: 'hold',
    modality: 'asserted',
    words:
      'describing|calling|denouncing|hailing|praising|labelling|branding|names|gives|gave|stands at|stood at|holds|held|reads|runs to|puts|knows of|contains',
  },
  {
    shape: 'source',
    modality: 'asserted',
    words:
      'according to|in line with|if you go by|going by|judging by|citing|as reported by|as told to|in the words of|' +
      'based on figures from|this was reported by|was reported by|quoting|according to estimates by|' +
      'according to figures from|according to data from',
  },
  {
    shape: 'source',
    modality: 'estimated',
    words:
      'according to estimates by|according to estimates from|according to an estimate by|' +
      'by the estimate of|by|by the reckoning of|according to the estimates of',
  },
  {
    shape: 'silence',
    modality: 'asserted',
    words:
      "did not respond|did not reply|did not answer|didn't reply|didn't respond|didn't answer|" +
      'declined to|declined|declining to|refused to say|refused to comment|has not commented|' +
      'have not commented|could not be reached|could not immediately be reached|was not available|' +
      'were not available|did not immediately|made no comment|would not say|would not comment|' +
      'has yet to comment|no comment',
  },
]);

/** Words that stand between a subject and its verb without being part of either. */
export const englishAuxiliaries: ReadonlySet<string> = new Set([
  'has',
  'have',
  'had',
  'is',
  'are',
  'was',
  'were',
  'also',
  'later',
  'then',
  'now',
  'already',
  'again',
  'always',
  'never',
  'not',
  'did',
  'does',
  'do',
  'would',
  'could',
  'can',
  'may',
  'might',
  'since',
  'further',
  'therefore',
  'however',
  'be',
  'been',
  'still',
  'so',
  'far',
  'today',
  'yesterday',
  'once',
  'too',
  'likewise',
  'long',
  'thus',
  'ultimately',
  'even',
  'often',
  'just',
  'first',
  'both',
  'all',
]);
