/*
 * `place` begins every primary key: an engine that spreads tables over machines does so by a column that all of them have (docs/shelf.md).
 * What only this program reads is packed as in SQLite; what others may ask for by SQL has a column of its own. Orders are those of bytes,
 * as in SQLite.
 * Grams are asked for as words of a text, because a query of a search joins hundreds of them by and and or, which operators of arrays
 * cannot. To make the words of a report takes 12 ms, which the planner does not know: it is told to ask the index, always.
 */
const FIRST = `
CREATE TABLE report_ids (
  id_key text PRIMARY KEY,
  id text NOT NULL,
  place text NOT NULL
);
CREATE TABLE reports (
  place text NOT NULL,
  id text NOT NULL,
  shelf_order text COLLATE "C" NOT NULL,
  title text,
  kind text,
  region text,
  year integer,
  covers integer,
  plans_for integer,
  publisher text,
  summary text,
  message text,
  segmented bytea NOT NULL,
  segmented_sha256 text NOT NULL GENERATED ALWAYS AS (encode(sha256(segmented), 'hex')) STORED,
  imported_sha256 text,
  source bytea,
  source_ending text,
  source_name text,
  source_sha256 text,
  source_size bigint,
  content bytea,
  record bytea,
  listed bytea,
  furniture text,
  characters integer,
  made_of text NOT NULL,
  made_by text NOT NULL,
  changed_at timestamptz NOT NULL DEFAULT now(),
  changed_by text NOT NULL DEFAULT current_user,
  PRIMARY KEY (place, id)
);
CREATE INDEX reports_order ON reports (shelf_order);
CREATE INDEX reports_segmented ON reports (segmented_sha256);
CREATE INDEX reports_source ON reports (source_sha256);
CREATE TABLE grams (
  place text NOT NULL,
  id text NOT NULL,
  grams text[],
  PRIMARY KEY (place, id)
);
CREATE INDEX grams_words ON grams USING gin (array_to_tsvector(grams));
CREATE INDEX grams_too_many ON grams (id) WHERE grams IS NULL;
CREATE FUNCTION may_answer(asked tsquery) RETURNS TABLE (place text, id text) LANGUAGE sql STABLE
  SET enable_seqscan = off SET jit = off
  AS 'SELECT g.place, g.id FROM grams g WHERE array_to_tsvector(g.grams) @@ asked OR g.grams IS NULL';
CREATE TABLE statistics (
  place text NOT NULL,
  id text NOT NULL,
  number integer NOT NULL,
  statistic text NOT NULL,
  indicator text,
  subject text NOT NULL,
  folded text,
  unit text NOT NULL,
  aspect text NOT NULL,
  value double precision NOT NULL,
  value_max double precision,
  trend text,
  period text,
  year integer,
  target boolean NOT NULL,
  begins integer NOT NULL,
  ends integer NOT NULL,
  quote_begins integer NOT NULL,
  quote_ends integer NOT NULL,
  PRIMARY KEY (place, id, number)
);
CREATE INDEX statistics_indicator ON statistics (indicator, year) WHERE indicator IS NOT NULL;
CREATE TABLE commitments (
  place text NOT NULL,
  id text NOT NULL,
  number integer NOT NULL,
  commitment text NOT NULL,
  plan text,
  words text NOT NULL,
  deadline text,
  office text,
  PRIMARY KEY (place, id, number)
);
CREATE TABLE sentences (
  place text NOT NULL,
  id text NOT NULL,
  hashes bytea NOT NULL,
  fingerprints bytea NOT NULL,
  PRIMARY KEY (place, id)
);
ALTER TABLE reports ALTER content SET STORAGE EXTERNAL, ALTER record SET STORAGE EXTERNAL, ALTER listed SET STORAGE EXTERNAL;
ALTER TABLE sentences ALTER hashes SET STORAGE EXTERNAL, ALTER fingerprints SET STORAGE EXTERNAL;
CREATE TABLE kept_copies (
  place text NOT NULL,
  id text NOT NULL,
  number integer NOT NULL,
  segmented bytea NOT NULL,
  kept_at timestamptz NOT NULL DEFAULT now(),
  kept_by text NOT NULL DEFAULT current_user,
  PRIMARY KEY (place, id, number)
);
`;

/** What is done to the tables, in order and each once: one that has been published is never changed, only followed by another. */
export const MIGRATIONS: readonly string[] = [FIRST];

/** The tables of what is found in reports: a report that is replaced or removed has its lines in each. */
export const PARTS = ['grams', 'statistics', 'commitments', 'sentences'] as const;
