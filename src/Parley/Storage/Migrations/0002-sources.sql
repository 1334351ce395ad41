-- What following sources needs: the languages of articles, their earlier editions, and how far each source has been followed.

ALTER TABLE article ADD COLUMN language TEXT;   -- BCP 47; null where it is not known
CREATE INDEX article_by_origin ON article (origin);

-- An article as it was before its page changed.
CREATE TABLE revision (
    article   INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
    number    INTEGER NOT NULL,    -- from 1, the oldest first
    until     TEXT NOT NULL,       -- when the next edition was seen: ISO 8601, UTC
    title     TEXT,
    author    TEXT,
    published TEXT,                -- EDTF
    text      TEXT NOT NULL,
    PRIMARY KEY (article, number)
) WITHOUT ROWID;

CREATE TABLE source (
    address       TEXT PRIMARY KEY,
    etag          TEXT,
    last_modified TEXT,
    checked_at    TEXT,            -- ISO 8601, UTC
    next_at       TEXT,            -- not before
    failures      INTEGER NOT NULL,  -- in a row
    error         TEXT
) WITHOUT ROWID;

-- What became of each item of a source.
CREATE TABLE source_item (
    address  TEXT PRIMARY KEY,     -- of the page, or the item's id where it has none
    source   TEXT NOT NULL,
    title    TEXT,
    outcome  TEXT NOT NULL,        -- read, left-out, failed
    why      TEXT,                 -- where it was left out or failed
    failures INTEGER NOT NULL,
    at       TEXT NOT NULL
) WITHOUT ROWID;
