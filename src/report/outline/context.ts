import type { Span } from '../model.ts';

/** What is known of the whole report when its parts are filled. */
export interface Context {
  text: string;
  /** The year that the report looks back on, null where it is not known. */
  reported: number | null;
  /** Bold first sentences by where they start: the end of each. */
  leads: ReadonlyMap<number, number>;
  /** Where running text admits problems; null where a chapter holds them, or nothing does. */
  admission: Span | null;
  /** Where running text outside of a chapter of plans turns to next year's work; the text's length where a chapter holds it, or nothing does. */
  turn: number;
  /** Some chapter is on next year's work. */
  planned: boolean;
  /** Some chapter of plans has headed parts: running text elsewhere leads in to them. */
  headed: boolean;
  /** Where the first chapter of plans with headed parts begins; the text's length for none. */
  tasks: number;
}
