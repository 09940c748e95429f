/** Raised with every change of the tables. */
export const SCHEMA_VERSION = 7;

/**
 * The tables of a shelf in SQLite. `report` is small, so that all of it is read at once; what is read of single reports only lies
 * apart. Its order holds all that is told of reports that may answer a query. A text is kept as it is: to inflate it would take most commands as long as all else that they do with it. `folded` is a figure's subject as a search folds it, where that is another.
 * Grams are words of a full text index that keeps none of their places (`detail=none`) and no text, and writes them when there are
 * 4 MB of them: of so many reports at once they take two thirds of the time, and a fifth less room.
 */
export const SCHEMA = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE report (
  place INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  ships INTEGER NOT NULL,
  stat TEXT NOT NULL,
  content TEXT NOT NULL,
  settled INTEGER NOT NULL,
  size INTEGER NOT NULL,
  source_size INTEGER,
  shelf_order TEXT NOT NULL,
  region TEXT,
  code TEXT,
  summary TEXT,
  message TEXT,
  UNIQUE (ships, id)
);
CREATE INDEX report_order ON report (shelf_order, ships, id) WHERE summary IS NOT NULL;
CREATE INDEX report_size ON report (size);
CREATE INDEX report_source_size ON report (source_size);
CREATE INDEX report_message ON report (place) WHERE message IS NOT NULL;
CREATE TABLE packed (
  place INTEGER PRIMARY KEY,
  text BLOB NOT NULL,
  record BLOB NOT NULL,
  statistics BLOB NOT NULL,
  commitments BLOB NOT NULL
);
CREATE TABLE prints (
  place INTEGER PRIMARY KEY,
  sentences BLOB NOT NULL,
  fingerprints BLOB NOT NULL
);
CREATE TABLE body (
  place INTEGER PRIMARY KEY,
  characters INTEGER NOT NULL,
  furniture TEXT NOT NULL,
  simplified INTEGER NOT NULL
);
CREATE TABLE figure (
  place INTEGER NOT NULL,
  number INTEGER NOT NULL,
  id TEXT NOT NULL,
  indicator TEXT,
  subject TEXT NOT NULL,
  folded TEXT,
  unit TEXT NOT NULL,
  aspect TEXT NOT NULL,
  value REAL NOT NULL,
  value_max REAL,
  trend TEXT,
  period TEXT,
  year INTEGER,
  target INTEGER NOT NULL,
  begins INTEGER NOT NULL,
  ends INTEGER NOT NULL,
  quote_begins INTEGER NOT NULL,
  quote_ends INTEGER NOT NULL,
  PRIMARY KEY (place, number)
) WITHOUT ROWID;
CREATE INDEX figure_indicator ON figure (indicator, year) WHERE indicator IS NOT NULL;
CREATE VIRTUAL TABLE gram USING fts5(words, content='', contentless_delete=1, detail=none, tokenize="ascii tokenchars '.%'");
INSERT INTO gram (gram, rank) VALUES ('hashsize', ${4 * 1024 * 1024});
`;
