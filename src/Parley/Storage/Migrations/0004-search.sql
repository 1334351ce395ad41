-- One index in place of two: findings are looked for in the articles that hold all words, so that what many findings quote is indexed once.

DROP TRIGGER finding_added;
DROP TRIGGER finding_removed;
DROP TABLE finding_words;
ALTER TABLE finding DROP COLUMN words;

DROP TRIGGER article_added;
DROP TRIGGER article_removed;
DROP TRIGGER article_changed;
DROP TABLE article_words;
ALTER TABLE article ADD COLUMN names TEXT;   -- of whom its findings speak, where the text may spell them otherwise
UPDATE article SET names = (SELECT group_concat(name, ', ') FROM actor WHERE article = article.key);

CREATE VIRTUAL TABLE article_words USING fts5 (
    title, text, names, content = 'article', content_rowid = 'key', tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO article_words (article_words) VALUES ('rebuild');
CREATE TRIGGER article_added AFTER INSERT ON article
BEGIN
    INSERT INTO article_words (rowid, title, text, names) VALUES (new.key, new.title, new.text, new.names);
END;
CREATE TRIGGER article_removed AFTER DELETE ON article
BEGIN
    INSERT INTO article_words (article_words, rowid, title, text, names) VALUES ('delete', old.key, old.title, old.text, old.names);
END;
CREATE TRIGGER article_changed AFTER UPDATE ON article
WHEN new.text IS NOT old.text OR new.title IS NOT old.title OR new.names IS NOT old.names
BEGIN
    INSERT INTO article_words (article_words, rowid, title, text, names) VALUES ('delete', old.key, old.title, old.text, old.names);
    INSERT INTO article_words (rowid, title, text, names) VALUES (new.key, new.title, new.text, new.names);
END;
