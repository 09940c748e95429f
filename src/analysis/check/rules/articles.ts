import type { Localized } from '../../../text/index.ts';

/** An article of the provisions that every yearly report follows. */
export const ARTICLE = (zh: string, en: string): Localized => ({
  zh: `《法治政府建设与责任落实督察工作规定》第${zh}`,
  en: `Provisions on the supervision of law-based government, ${en}`,
});
