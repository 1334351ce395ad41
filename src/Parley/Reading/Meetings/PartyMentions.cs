using Parley.Names;
using Parley.Record;
using Parley.Text;

namespace Parley.Reading.Meetings;

/// <summary>Whom a word means: the name that it is part of, and the party that stands behind it.</summary>
internal sealed class PartyMentions(AnnotatedArticle article)
{
    private readonly Document _document = article.Document;
    private readonly MeetingVocabulary _words = MeetingVocabulary.Shipped;

    /// <summary>Whether a token is, or names, somebody who can meet.</summary>
    public bool IsSomebody(int token) => token >= 0 && Resolve(token) is { Kind: not (NameKind.Place or NameKind.Facility or NameKind.Work or NameKind.Outlet or NameKind.Other) };

    /// <summary>The mention that a token is part of, or that is joined to its title: "President" in "President Brandt".</summary>
    public Mention? Resolve(int token)
    {
        if (article.MentionAt(token) is { } own)
            return own;
        foreach (int child in _document.ChildrenOf(token))
        {
            if (_document[child].Relation is "flat" or "appos" or "nmod:desc" or "compound" && child > token && article.MentionAt(child) is { Form: MentionForm.Name } named)
                return named;
        }

        return null;
    }

    /// <summary>Whether a noun means people who can meet: "the sides", "envoys".</summary>
    public bool IsPeople(int token) =>
        token >= 0 && _document[token].Upos == Upos.NOUN && (_words.Sides.Contains(_document[token].Lemma) || _words.Opponents.Contains(_document[token].Lemma) || FrameVocabulary.Acts.People.Contains(_document[token].Lemma));

    /// <summary>The office by which people meet: "leader" in "the leaders of A and B", "foreign minister" in "their foreign ministers"; null where the words name none.</summary>
    public string? Rank(int token)
    {
        if (token < 0 || _document[token].Xpos != "NNS")
            return null;
        string lemma = _document[token].Lemma;
        if (token > 0 && _words.Ranks.ContainsKey($"{_document[token - 1].Lower} {lemma}"))
            return $"{_document[token - 1].Lower} {lemma}";
        return _words.Ranks.ContainsKey(lemma) ? lemma : null;
    }

    /// <summary>The party that a token names or belongs to; null if there is none.</summary>
    public ActorReference? PartyOf(int token) =>
        token < 0 || Resolve(token) is not { } mention ? null : mention.Party ?? (mention.Kind is NameKind.State or NameKind.Body ? mention.Actor : null);

    /// <summary>The party of a mention, or the state whose name or capital a place is; null for other places.</summary>
    public static ActorReference? Government(Mention mention) =>
        mention.Party ?? (mention.Place is { } place && Gazetteer.Shipped.Find(place) is { Kind: EntryKind.State or EntryKind.Capital, Party: { } state } ? state : null);

    /// <summary>A mention anywhere in the article that ends with this name.</summary>
    public Mention? Named(string name)
    {
        foreach (Mention mention in article.Mentions)
        {
            if (mention.Form is MentionForm.Name or MentionForm.Adjective && !mention.Span.In(article.Text).ContainsAny('-', '–', '/') && (mention.Actor ?? mention.Party) is not null && _document[mention.Last].Form.Equals(name, StringComparison.OrdinalIgnoreCase))
                return mention;
        }

        return null;
    }

    /// <summary>"the rebels", "pro-Varland separatists": a side that has no name.</summary>
    public ActorReference? Group(Mention mention)
    {
        if (mention.Form != MentionForm.Nominal || !(_words.Groups.Contains(_document[mention.Head].Lemma) || LeadsGroup(mention)))
            return null;
        int first = mention.Head;
        while (first > mention.First && _document[first - 1].Upos is Upos.ADJ or Upos.NOUN or Upos.PROPN)
            first--;
        return new ActorReference(null, _document.SpanOf(first, mention.Head).Of(article.Text));
    }

    /// <summary>"rebel leaders".</summary>
    private bool LeadsGroup(Mention mention) =>
        mention.Head > mention.First && FrameVocabulary.Acts.People.Contains(_document[mention.Head].Lemma) && _words.Groups.Contains(_document[mention.Head - 1].Lemma);
}
