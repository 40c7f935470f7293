import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { publicationLanguage, type PublishedReport } from '../../domain/report/index.ts';
import type { PrintedSite } from '../../ports/report-press.ts';
import { createPress } from './press.ts';
import { sampleReport } from './sample-report.cases.ts';
import { writeSite } from './write-site.ts';

function print(report: PublishedReport): Promise<PrintedSite> {
  return createPress().print({ report, data: [], hasPdf: false, placeOf: () => null });
}

function page({ files }: PrintedSite, path: string): string {
  const file = files.find((one) => one.path === path);
  if (file === undefined) throw new Error(`no ${path}`);
  return new TextDecoder().decode(file.bytes);
}

describe('a published site', () => {
  let site: PrintedSite;
  beforeAll(async () => {
    site = await print(sampleReport());
  }, 60_000);

  it('is the same bytes each time', async () => {
    expect(await print(sampleReport())).toEqual(site);
  }, 60_000);

  it('is at most 150 kB without data', () => {
    const size = site.files
      .filter(({ path }) => !path.startsWith('data/'))
      .reduce((sum, { bytes }) => sum + bytes.length, 0);
    expect(size).toBeLessThanOrEqual(150_000);
  });

  it('loads nothing but its style sheet, and runs nothing', () => {
    for (const path of ['index.html', 'verification.html']) {
      const html = page(site, path);
      expect(html).not.toMatch(/<(script|img|iframe|object|embed|form|base)\b/i);
      expect(html).not.toMatch(/\ssrc=|\son[a-z]+=|style=/i);
      expect([...html.matchAll(/<link [^>]*href="([^"]*)"/g)].map(([, href]) => href)).toEqual(['style.css']);
    }
    expect(page(site, 'style.css')).not.toMatch(/@import|url\((?!data:font)/);
  });

  it('has no link to nowhere', () => {
    const paths = new Set(site.files.map(({ path }) => path));
    for (const path of ['index.html', 'verification.html']) {
      const html = page(site, path);
      for (const [, href = ''] of html.matchAll(/<a [^>]*href="([^"]*)"/g)) {
        if (href.startsWith('https://example.org/') || href.startsWith('data/')) continue;
        const [file = '', anchor] = href.split('#');
        const target = file === '' ? path : file;
        expect(paths).toContain(target);
        if (anchor !== undefined) expect(page(site, target)).toContain(`id="${anchor}"`);
      }
      const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('tells each note with its words, source, hash and id; letters with their silence', () => {
    const html = page(site, 'index.html');
    expect(html).toContain('They held our passports.');
    expect(html).toContain('1111111111111111…');
    expect(html).toContain('1f0c3a77be12-1044-1047');
    expect(html).toContain('The source altered these words');
    expect(html).toContain('Silence is not denial.');
    expect(page(site, 'verification.html')).toContain('1'.repeat(64));
  });

  it('names the SHA-256 of every file', () => {
    const lines = page(site, 'manifest.sha256').trimEnd().split('\n');
    expect(lines).toHaveLength(site.files.length - 1);
    for (const line of lines) {
      const [hash, path = ''] = line.split('  ');
      const bytes = site.files.find((one) => one.path === path)?.bytes ?? new Uint8Array();
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash);
    }
  });
});

describe('a report in another language', () => {
  const inLanguage = (language: string): PublishedReport => {
    const report = sampleReport();
    return { ...report, heading: { ...report.heading, language } };
  };

  it.each(['es', 'km', 'ar'])(
    '%s: the program speaks it',
    async (tag) => {
      const site = await print(inLanguage(tag));
      const html = page(site, 'index.html') + page(site, 'verification.html');
      expect(html.slice(0, 200)).toContain(`<html lang="${tag}" dir="${tag === 'ar' ? 'rtl' : 'ltr'}">`);
      // What only the program says; what the authors and the engine wrote stays as it is.
      for (const english of [
        'How to check',
        'Silence is',
        'Back to',
        'In words',
        'Archive hash',
        '2 witnesses',
      ])
        expect([english, html.includes(english)]).toEqual([english, false]);
      expect(html.includes(publicationLanguage(tag).say['english-words'])).toBe(true);
    },
    60_000,
  );

  it('falls back to English where it has no words, and says so', async () => {
    const site = await print(inLanguage('fa'));
    expect(page(site, 'index.html')).toContain('<html lang="en" dir="ltr">');
    expect(page(site, 'index.html')).toContain('<article lang="fa" dir="rtl">');
    expect(page(site, 'verification.html')).toContain('have no form in the report’s language yet');
  }, 60_000);
});

describe('hostile texts', () => {
  const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>' onmouseover='x`;

  it('are shown, never run', async () => {
    const site = await print(sampleReport(hostile));
    for (const { path, bytes } of site.files) {
      if (!/\.(html|svg)$/.test(path)) continue;
      const text = new TextDecoder().decode(bytes);
      expect(text).not.toMatch(/<script|<img/i);
      const tags = [...text.matchAll(/<[a-z][^<>]*>/gi)].map(([one]) => one.replace(/"[^"]*"/g, ''));
      for (const one of tags) expect(one).not.toMatch(/\son(error|mouseover)=/i);
    }
  }, 60_000);

  it('cannot leave the style sheet of the paper', async () => {
    const { printStyle } = await import('./style.ts');
    const style = printStyle('', { title: '"} body{display:none} @import url(//x) \\', draft: null });
    expect(style).toContain('@top-left{content:"\\22 } body{display:none} @import url(//x) \\5c "');
  });
});

it('says on every page that a draft is one', async () => {
  const site = await print({ ...sampleReport(), isDraft: true });
  for (const path of ['index.html', 'verification.html'])
    expect(page(site, path)).toContain('Draft, not checked');
}, 60_000);

describe('writing', () => {
  const folder = (): string => join(mkdtempSync(join(tmpdir(), 'sakkhi-site-')), 'site');
  const files = [{ path: 'data/a.txt', bytes: new TextEncoder().encode('a') }];

  it('records before the folder has its name, and leaves nothing when that fails', async () => {
    const to = folder();
    await expect(writeSite(to, files, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(readdirSync(join(to, '..'))).toEqual([]);
    await writeSite(to, files, () => Promise.resolve());
    expect(readFileSync(join(to, 'data/a.txt'), 'utf8')).toBe('a');
    await expect(writeSite(to, files, () => Promise.resolve())).rejects.toMatchObject({
      code: 'publication/exists',
    });
  });
});
