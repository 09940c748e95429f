import { closedUp, type PageFacts } from '../../place/index.ts';
import { isTitle } from '../../place/titles.ts';
import { attribute, type PageRoot } from './dom.ts';

/** The name of a site, which its pages put before or behind their own titles. */
const SITE = /网站?$|政府$|门户|首页|平台$|公开$/;
/** What browsers write into a page that they save: the length of the address, and the address (MSDN, "Mark of the Web"). */
const SAVED = /<!--\s{0,4}saved from url=\(\d{1,6}\)\s{0,4}(\S{1,2000}?)\s{0,4}-->/i;
const LONGEST = 200;

/**
 * What a page says of itself outside of what it shows: title, source and date by the names that 《政府网站发展指引》 (国办发〔2017〕47号)
 * sets for government sites, else those of social networks; its title from `<title>` without the site's name; its address.
 * @param html the page's source, for the mark of a saved page
 */
export function factsOf(root: PageRoot, html: string): PageFacts {
  const meta = metaOf(root);
  const parts = titleParts(root);
  const first = (...names: string[]): string | null =>
    names.map((name) => meta.get(name)).find((value) => value !== undefined) ?? null;
  const own = first('articletitle', 'og:title');
  return {
    title:
      own !== null && !SITE.test(own)
        ? own
        : (parts.find((part) => isTitle(closedUp(part))) ??
          parts.find((part) => !SITE.test(part) && part.length >= 6) ??
          null),
    publisher: first('contentsource'),
    publishedAt: first('pubdate', 'article:published_time'),
    address: addressOf(root, html, first('og:url')),
    site: first('sitename', 'og:site_name') ?? parts.find((part) => SITE.test(part)) ?? null,
  };
}

function metaOf(root: PageRoot): Map<string, string> {
  const meta = new Map<string, string>();
  for (const node of root.querySelectorAll('meta')) {
    const name = (attribute(node, 'name') || attribute(node, 'property')).toLowerCase();
    const content = attribute(node, 'content').replace(/\s+/g, ' ').trim();
    if (content !== '' && content.length <= LONGEST && !meta.has(name)) meta.set(name, content);
  }
  return meta;
}

/** The parts of the page's own title: 云溪县2033年法治政府建设情况报告_云溪县人民政府. */
function titleParts(root: PageRoot): string[] {
  for (const node of root.querySelectorAll('title')) {
    const words = (node.firstChild?.nodeValue ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST);
    return words.split(/\s?[_|｜]\s?|\s[-–—]\s|-(?=[\u4e00-\u9fff])/).filter((part) => part !== '');
  }
  return [];
}

/** The address by which a page calls itself, else the one that it was saved from; null for one that is none of the web's. */
function addressOf(root: PageRoot, html: string, shared: string | null): string | null {
  const links = [...root.querySelectorAll('link')].filter(
    (node) => attribute(node, 'rel').toLowerCase() === 'canonical',
  );
  const canonical = links.map((node) => attribute(node, 'href'));
  const saved = SAVED.exec(html.slice(0, 4096))?.[1] ?? null;
  return [...canonical, shared, saved].find((address) => address !== null && isAddress(address)) ?? null;
}

/** Whether words are an address of the web, as a page may have one. */
function isAddress(words: string): boolean {
  return /^https?:\/\/[^\s"'<>]{4,1990}$/i.test(words);
}
