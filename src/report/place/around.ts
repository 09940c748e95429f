/** The lines around a report, in order. */
export interface Around {
  /** Its own: title, date, source, speaker, signature. */
  head: string[];
  /** Those of them that stand behind its first chapter. */
  tail: string[];
  /** What the page put above it. */
  furniture: string[];
  all: string[];
}

/** What a page says of itself outside of what it shows. */
export interface PageFacts {
  title: string | null;
  publisher: string | null;
  /** As printed. */
  publishedAt: string | null;
  address: string | null;
  /** The name of the site. */
  site: string | null;
}

/** The name of a body of government at the end of words. */
export const ORGAN =
  /(?:政府|管理委员会|管委会|委员会|行政公署|办事处|法院|检察院|[局厅委办会部署]|办公[室厅]|中心|支队|大队|总队|国务院)$/;
