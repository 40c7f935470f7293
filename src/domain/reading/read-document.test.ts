/** Reading by example: invented pages of every kind we know, line by line with the role each line should get. */
import { describe, expect, test } from 'vitest';
import type { CaptureMetadata, Document, Story } from './document.ts';
import { readDocument } from './index.ts';

const none: CaptureMetadata = {
  title: null,
  publisher: null,
  author: null,
  published: null,
  language: null,
  url: null,
};

function read(lines: readonly string[], metadata: Partial<CaptureMetadata> = {}): Document {
  const parsed = {
    text: lines.join('\n'),
    mediaType: 'text/plain',
    blocks: null,
    metadata: { ...none, ...metadata },
    notes: [],
  };
  return readDocument({ sha256: '0'.repeat(64), name: 'page.txt', parsed });
}

function main(document: Document): Story {
  const story = document.stories[0];
  if (story === undefined) throw new Error('no story');
  return story;
}

/** Role of the line that contains `words`: its zone label, "other" in another story, "outside" in none. */
function roleOf(document: Document, words: string): string {
  const at = document.text.indexOf(words);
  if (at < 0) throw new Error(`not in the text: ${words}`);
  const story = document.stories.find((candidate) => candidate.start <= at && at < candidate.end);
  if (story === undefined) return 'outside';
  if (story.role === 'other') return 'other';
  return story.zones.find((zone) => zone.start <= at && at < zone.end)?.label ?? 'none';
}

const lead =
  'Forty-one people left a walled site outside Rassau on Monday, the parish said, and more were expected.';
const second =
  'The parish keeps a register of everybody who comes down the road, with a date of birth for each name.';
const third =
  'Officers would not say how many people they had arrested since the gates were opened on Sunday night.';

describe('site furniture', () => {
  test('around, above and between the paragraphs of a story', () => {
    const page = read([
      'Skip to content',
      'Home | World | Business | Sport',
      'Subscribe for 2 kelars a week',
      '',
      'Forty-one leave walled site near Rassau',
      'By Petra Loom',
      '12 March 2025 · 4 min read · 31 comments',
      'Share this',
      lead,
      'Read more: 7 things to know about the border',
      second,
      'ADVERTISEMENT',
      third,
      'Follow us on our Telegram channel',
      'Sign up for our newsletter and get 5 stories each morning.',
      'Comments (12)',
      '© 2025 Amary Herald. All rights reserved.',
    ]);
    const furniture = [
      'Skip to',
      'Home |',
      'Subscribe',
      'min read',
      'Share',
      'Read more',
      'ADVERT',
      'Follow',
      'Sign up',
      'Comments',
      '©',
    ];
    for (const words of furniture)
      expect([words, roleOf(page, words)]).toEqual([
        words,
        expect.stringMatching(/^(boilerplate|outside)$/u),
      ]);
    for (const words of [lead, second, third]) expect(roleOf(page, words)).toBe('body');
    expect(main(page)).toMatchObject({
      headline: 'Forty-one leave walled site near Rassau',
      author: 'Petra Loom',
      publisher: 'Amary Herald',
      published: '2025-03-12',
      language: 'en',
    });
  });

  test('a story may speak of apps, subscriptions and signing in', () => {
    const page = read([
      'They were told to download an app',
      lead,
      'They were told to download an app and to sign in with a name that was not their own, she said.',
      '"Download the app or you get nothing," he wrote to 14 of them.',
      'Each team had to bring 30 new subscribers a day.',
      third,
    ]);
    for (const words of ['told to download an app and', '14 of them', '30 new subscribers'])
      expect(roleOf(page, words)).toBe('body');
  });

  test('a block of related headlines in the middle does not end the story', () => {
    const page = read([
      'Forty-one leave walled site near Rassau',
      lead,
      'Related articles',
      '• Ferry to Rassau closed for 3 days',
      '• Rice harvest falls by 9%',
      'The parish of Rassau keeps a register of everybody who comes down the road, and Rassau has 41 new names in it.',
    ]);
    expect(roleOf(page, '41 new names')).toBe('body');
    expect(roleOf(page, '3 days')).toBe('boilerplate');
  });

  test.each([
    [
      'es',
      ['Iniciar sesión', 'Inicio | Mundo | Deportes', 'Suscríbete por 1 kelar'],
      ['Noticias relacionadas', 'Lo más leído', 'Todos los derechos reservados 2025'],
    ],
    ['fr', ['Se connecter', 'Accueil | Monde | Sport'], ['À lire aussi', 'Lire la suite', '12 commentaires']],
    ['zh', ['登录', '首页 | 新闻 | 国际'], ['相关阅读', '版权所有 2025']],
    ['th', ['เข้าสู่ระบบ', 'หน้าแรก | ข่าว | กีฬา'], ['ข่าวที่เกี่ยวข้อง', 'สงวนลิขสิทธิ์ 2568']],
  ])('in %s', (language, above, below) => {
    const text: Readonly<Record<string, readonly string[]>> = {
      es: [
        'Cuarenta y una personas salieron el lunes de un recinto amurallado cerca de Rassau, según la parroquia.',
        'La parroquia anota en un cuaderno a todas las personas que bajan por la carretera.',
      ],
      fr: [
        'Quarante et une personnes ont quitté lundi un site clos près de Rassau, a indiqué la paroisse.',
        'La paroisse note dans un cahier toutes les personnes qui arrivent par la route.',
      ],
      zh: [
        '教区表示，周一有四十一人离开了拉索附近一处有围墙的园区，预计还会有更多人离开。',
        '教区把每一个沿路走来的人都登记在册，并记下他们的出生日期。',
      ],
      th: [
        'คนสี่สิบเอ็ดคนออกจากพื้นที่ล้อมรั้วใกล้เมืองราสเซาเมื่อวันจันทร์ ทางวัดระบุ และคาดว่าจะมีคนออกมาอีกหลายคนในวันต่อไป',
        'ทางวัดจดชื่อทุกคนที่เดินลงมาตามถนนไว้ในสมุด พร้อมวันเกิดของแต่ละคนที่มาถึงในสัปดาห์นี้',
      ],
    };
    const body = text[language] ?? [];
    const page = read([...above, '', ...body, '', ...below]);
    for (const words of body) expect(roleOf(page, words)).toBe('body');
    for (const words of [...above, ...below])
      expect([words, roleOf(page, words)]).toEqual([words, 'outside']);
    expect(main(page).language).toBe(language);
  });
});

describe('several stories on one page', () => {
  test('what follows a cut or stands under "… ago" is another story', () => {
    const page = read([
      'Forty-one leave walled site near Rassau',
      lead,
      second,
      'More stories',
      'Bridge at Sill stays shut',
      'Sill Observer',
      '2 days ago',
      'Drivers face a detour of 38 kilometres until July, the roads office told the Sill Observer.',
      'Harvest falls in the lowlands',
      'Sill Observer',
      '3 days ago',
      'Farmers brought in 310,000 tonnes of rice this season, 9% less than a year ago, the chamber said.',
    ]);
    expect(roleOf(page, '38 kilometres')).toBe('other');
    expect(roleOf(page, '310,000')).toBe('other');
    expect(page.stories.map((story) => story.role)).toEqual(['main', 'other', 'other']);
  });

  test('a bulletin of genuine stories is all main', () => {
    const page = read([
      'Forty-one leave walled site near Rassau',
      'RASSAU, 11 March 2025 (Norpress) - Forty-one people left a walled site on Monday, the parish said.',
      second,
      '',
      'Bridge at Sill stays shut until summer',
      'SILL, 12 March 2025 (Norpress) - Drivers face a detour of 38 kilometres, the roads office said.',
    ]);
    expect(page.stories.map((story) => [story.role, story.published])).toEqual([
      ['main', '2025-03-11'],
      ['main', '2025-03-12'],
    ]);
  });
});

describe('official texts, letters, testimonies', () => {
  test('a letterhead is the source, not a headline', () => {
    const page = read([
      'EMBASSY OF TOLMERE IN SAVARAN',
      'Consular Section',
      'Port Amary, 21 March 2025',
      '',
      'Assistance for nationals in Ketong province',
      '',
      'The Embassy has received requests for assistance from 48 nationals of Tolmere since 9 March.',
      '',
      '12 Lime Street, Port Amary',
    ]);
    expect(main(page)).toMatchObject({
      headline: 'Assistance for nationals in Ketong province',
      publisher: 'Embassy of Tolmere in Savaran',
      published: '2025-03-21',
    });
    expect(roleOf(page, '12 Lime')).toBe('credit');
  });

  test('a letter has sender, date, body and signature', () => {
    const page = read([
      'Open Harbour',
      '3 Chapel Steps, Port Amary',
      '',
      'To the Minister of the Interior',
      '',
      '22 March 2025',
      '',
      'Dear Minister,',
      '',
      'Your statement names 186 people, but its two parts come to 176, and we ask you to explain this.',
      '',
      'Yours sincerely,',
      'Anselm Vail',
      'Director',
    ]);
    expect(main(page)).toMatchObject({ headline: null, author: 'Anselm Vail', published: '2025-03-22' });
    expect(roleOf(page, 'Your statement')).toBe('body');
    expect(roleOf(page, 'Director')).toBe('credit');
  });

  test('a plain testimony is body from its first word', () => {
    const page = read([
      'I was there for seven months. There were 29 of us in one room, and I counted the lamps.',
      '',
      'They kept my passport.',
    ]);
    expect(main(page).zones).toEqual([{ start: 0, end: page.text.length, label: 'body' }]);
  });
});

describe('provenance', () => {
  test('metadata wins; nothing is invented', () => {
    const page = read([lead, second], { publisher: 'Sill Observer', published: '2025-03-12' });
    expect(main(page)).toMatchObject({
      publisher: 'Sill Observer',
      published: '2025-03-12',
      author: null,
      agency: null,
    });
    expect(main(read([lead, second]))).toMatchObject({
      publisher: null,
      published: null,
      author: null,
      agency: null,
    });
  });

  test('a dateline without a year takes one only when it is certain', () => {
    const dateline = 'RASSAU, Savaran, March 15 (Norpress) - ';
    expect(main(read([`${dateline}${lead}`])).published).toBeNull();
    expect(
      main(
        read([
          `${dateline}${lead}`,
          'The gates were opened on 9 March 2025, the parish priest said in a letter.',
        ]),
      ).published,
    ).toBe('2025-03-15');
    expect(
      main(
        read([
          `${dateline}${lead}`,
          'The site was built before 9 March 2019, and a law of 3 May 2021 bans it.',
        ]),
      ).published,
    ).toBeNull();
    expect(main(read([`${dateline}${lead}`])).agency).toBe('Norpress');
  });

  test('a picture credit run on to the last paragraph is a caption', () => {
    const page = read([lead, `${second} A woman looks at the gates of the site near Rassau in 2022 AFP`]);
    expect(roleOf(page, 'A woman looks')).toBe('caption');
    expect(roleOf(page, 'keeps a register')).toBe('body');
  });
});
