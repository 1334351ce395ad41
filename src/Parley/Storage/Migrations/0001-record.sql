-- The record: articles with their text, what reading found in them, and what people decided.
-- SQLite 3.35 or later with FTS5.

CREATE TABLE article (
    key       INTEGER PRIMARY KEY,
    id        TEXT NOT NULL UNIQUE,
    given_id  TEXT NOT NULL,     -- the id it came with; id has a suffix where another origin had that one first
    origin    TEXT NOT NULL,     -- path, address, or - for standard input
    content   TEXT NOT NULL,     -- hash of the text and the metadata, the date left out
    reader    TEXT NOT NULL,     -- version of the reader that found the findings
    title     TEXT,
    outlet    TEXT,
    author    TEXT,
    url       TEXT,
    published TEXT,              -- EDTF
    basis     TEXT NOT NULL,     -- given, inferred, unknown
    date_in_text TEXT,           -- EDTF; what the text alone gives, where no date was given
    words     INTEGER NOT NULL,
    text      TEXT NOT NULL
);
CREATE INDEX article_by_given_id ON article (given_id);

CREATE TABLE finding (
    key     INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
    place   INTEGER NOT NULL,    -- its place among the article's findings, from 0
    id      TEXT NOT NULL,
    kind    TEXT NOT NULL,
    json    TEXT NOT NULL,       -- an object of the public format
    words   TEXT NOT NULL,       -- what a search looks at: quotes and names
    UNIQUE (article, place)
);
CREATE INDEX finding_by_id ON finding (id);

CREATE TABLE actor (
    article INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
    place   INTEGER NOT NULL,    -- its place among the article's actors, from 0
    id      TEXT,                -- null for an unnamed group
    name    TEXT NOT NULL,
    kind    TEXT NOT NULL,       -- person, state, body, group
    names   TEXT NOT NULL,       -- JSON list of every spelling in the article
    PRIMARY KEY (article, place)
) WITHOUT ROWID;
CREATE INDEX actor_by_id ON actor (id);

-- Findings and actors that an article gave before it was read again, so that decisions about them hold for what took their place.
CREATE TABLE vanished (
    article   INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
    id        TEXT NOT NULL,
    kind      TEXT NOT NULL,     -- the finding's kind, or actor
    identity  TEXT NOT NULL,     -- the fields that identify the finding; the actor's names as a JSON list
    start     INTEGER NOT NULL,  -- offset of the first passage; 0 for an actor
    quote     TEXT NOT NULL,     -- the first passage; empty for an actor
    successor TEXT,              -- id of what took its place
    PRIMARY KEY (article, id)
) WITHOUT ROWID;
CREATE INDEX vanished_by_id ON vanished (id);

CREATE TABLE state (
    are_dates_inferred INTEGER NOT NULL   -- 0 from when an article is kept until the dates of those without one are worked out
);
INSERT INTO state VALUES (1);

CREATE TABLE decision (
    number    INTEGER PRIMARY KEY,
    action    TEXT NOT NULL,     -- join, split, correct, reject
    targets   TEXT NOT NULL,     -- JSON list of ids as they were when it was made
    field     TEXT,
    value     TEXT,
    who       TEXT NOT NULL,
    made_at   TEXT NOT NULL,     -- ISO 8601, UTC
    why       TEXT,
    undone_by TEXT,
    undone_at TEXT
);
CREATE TRIGGER decision_stays BEFORE DELETE ON decision
BEGIN
    SELECT raise(ABORT, 'decisions are kept for ever');
END;
CREATE TRIGGER decision_is_undone_once BEFORE UPDATE ON decision
WHEN old.undone_at IS NOT NULL OR new.number IS NOT old.number OR new.action IS NOT old.action OR new.targets IS NOT old.targets
    OR new.field IS NOT old.field OR new.value IS NOT old.value OR new.who IS NOT old.who OR new.made_at IS NOT old.made_at
    OR new.why IS NOT old.why
BEGIN
    SELECT raise(ABORT, 'a decision can only be marked as undone, once');
END;

CREATE VIRTUAL TABLE article_words USING fts5 (
    title, text, content = 'article', content_rowid = 'key', tokenize = 'unicode61 remove_diacritics 2');
CREATE TRIGGER article_added AFTER INSERT ON article
BEGIN
    INSERT INTO article_words (rowid, title, text) VALUES (new.key, new.title, new.text);
END;
CREATE TRIGGER article_removed AFTER DELETE ON article
BEGIN
    INSERT INTO article_words (article_words, rowid, title, text) VALUES ('delete', old.key, old.title, old.text);
END;
CREATE TRIGGER article_changed AFTER UPDATE ON article
WHEN new.text IS NOT old.text OR new.title IS NOT old.title
BEGIN
    INSERT INTO article_words (article_words, rowid, title, text) VALUES ('delete', old.key, old.title, old.text);
    INSERT INTO article_words (rowid, title, text) VALUES (new.key, new.title, new.text);
END;

CREATE VIRTUAL TABLE finding_words USING fts5 (
    words, content = 'finding', content_rowid = 'key', tokenize = 'unicode61 remove_diacritics 2');
CREATE TRIGGER finding_added AFTER INSERT ON finding
BEGIN
    INSERT INTO finding_words (rowid, words) VALUES (new.key, new.words);
END;
CREATE TRIGGER finding_removed AFTER DELETE ON finding
BEGIN
    INSERT INTO finding_words (finding_words, rowid, words) VALUES ('delete', old.key, old.words);
END;
