-- Findings that people added are looked for by their article, and by the names of those of whom they speak.

CREATE INDEX decision_by_article ON decision (json_extract(value, '$.article')) WHERE action = 'add' AND undone_at IS NULL;

UPDATE article SET names = ifnull(names || ', ', '') || (
    SELECT group_concat(part.value, ', ') FROM decision, json_tree(decision.value) AS part
    WHERE action = 'add' AND undone_at IS NULL AND json_extract(decision.value, '$.article') = article.id AND part.key = 'name')
WHERE id IN (SELECT json_extract(value, '$.article') FROM decision WHERE action = 'add' AND undone_at IS NULL);
