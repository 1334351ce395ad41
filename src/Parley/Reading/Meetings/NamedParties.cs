using Parley.Names;
using Parley.Record;
using Parley.Text;

namespace Parley.Reading.Meetings;

/// <summary>Adds the sides and persons that words name to a mention: those of a phrase in the tree, or those of a stretch of text.</summary>
internal sealed class NamedParties(AnnotatedArticle article)
{
    private readonly Document _document = article.Document;
    private readonly PartyMentions _mentions = new(article);
    private readonly MeetingVocabulary _words = MeetingVocabulary.Shipped;
    private readonly NounRegions _regions = new(article.Document);

    /// <summary>Those whom a phrase and the phrases joined to it name.</summary>
    public void AddAll(MeetingMention mention, int head)
    {
        mention.Rank ??= _mentions.Rank(head);
        foreach (int member in Clauses.Conjuncts(_document, head))
            AddOne(mention, member, depth: 0);
    }

    /// <summary>Those who are named in a stretch of text.</summary>
    /// <param name="mention">The meeting.</param>
    /// <param name="region">Where the names stand.</param>
    /// <param name="isSender">Whether a capital stands for its government: "envoys from X".</param>
    public void AddRegion(MeetingMention mention, (int First, int Last) region, bool isSender = false)
    {
        Mention? before = null;
        for (int token = region.First; token <= region.Last; token++)
        {
            if (article.MentionAt(token) is not { } found || ReferenceEquals(found, before))
                continue;
            if (isSender && found is { Kind: NameKind.Place, Form: MentionForm.Name } && PartyMentions.Government(found) is { } government)
                AddParty(mention, government);
            else
                AddMention(mention, found);
            before = found;
        }
    }

    /// <summary>What stands behind one of these prepositions, which belong to the trigger in the tree or follow it in the text.</summary>
    public void AddPhrases(MeetingMention mention, int head, params ReadOnlySpan<string> prepositions)
    {
        foreach (int child in _document.ChildrenOf(head))
        {
            if (child > head && Clauses.Plain(_document[child].Relation) is "nmod" or "obl" or "advcl" or "acl" && Clauses.HasMarker(_document, child, prepositions) && !IsAudience(child))
                AddAll(mention, child);
        }

        int sentence = _document[head].Sentence;
        int reach = _document[head].Upos == Upos.VERB ? NounRegions.Reach / 2 : NounRegions.Reach / 3;
        for (int token = head + 1; token < _document.Tokens.Length && token <= head + reach && _document[token].Sentence == sentence; token++)
        {
            if (_document[token].Upos is Upos.VERB or Upos.AUX || (_document[token].Upos == Upos.PUNCT && _document[token].Form is not ","))
                break;
            if (!prepositions.Contains(_document[token].Lower))
                continue;
            if (!IsAudience(token + 1))
                AddRegion(mention, _regions.Behind(token));
            break;
        }
    }

    /// <summary>"with X in attendance", "with Y looking on": who is there without being one of the sides.</summary>
    private bool IsAudience(int first)
    {
        for (int token = first; token < _document.Tokens.Length && token < first + NounRegions.Reach / 2 && _document[token].Sentence == _document[first].Sentence; token++)
        {
            if (_words.Audience.Contains(_document[token].Lower))
                return true;
            if (_document[token].Upos is Upos.VERB or Upos.AUX || _document[token].Form is ";" or ",")
                return false;
        }

        return false;
    }

    /// <summary>The person or side of a mention, with his party.</summary>
    public void AddMention(MeetingMention meeting, Mention mention)
    {
        if (IsPatron(mention))
            return;
        if (mention.Members.Count > 0)
        {
            foreach (ActorReference member in mention.Members)
                AddParty(meeting, member);
            return;
        }

        if (mention is { Kind: NameKind.Person, Actor: { Id: not null } person })
        {
            if (mention.Form == MentionForm.Name && Joined(meeting, mention.Span.Of(article.Text)))
                return;
            // Two names in one word of which the article knows neither: no person.
            if (mention.First == mention.Last && mention.Last + 1 == meeting.Trigger && mention.Span.In(article.Text).ContainsAny('-', '–'))
                return;
            AddParty(meeting, mention.Party);
            if (!meeting.Persons.Exists(p => p.Person.IsSame(person)))
                meeting.Persons.Add((mention.Party, person));
            return;
        }

        if (mention.Kind is NameKind.State or NameKind.Body or NameKind.Group || (mention.Kind == NameKind.Place && mention.Party is not null))
            AddParty(meeting, mention.Party ?? (mention.Actor is { Id: not null } ? mention.Actor : null) ?? _mentions.Group(mention));
        else if (mention is { Kind: NameKind.Place, Place: { } place } && Gazetteer.Shipped.Find(place) is { Kind: EntryKind.Region })
            AddParty(meeting, new ActorReference(Slug.Of(place), place));
    }

    /// <summary>"the Norland-backed rebels": who stands behind a side is not the side.</summary>
    private bool IsPatron(Mention mention) =>
        mention.Last + 2 < _document.Tokens.Length && _document[mention.Last + 1].Form is "-" or "–" && (_document[mention.Last + 2].Xpos == "VBN" || _words.Arranging.Contains(_document[mention.Last + 2].Lower));

    /// <summary>A side, where there is one that the meeting does not have yet.</summary>
    public static void AddParty(MeetingMention mention, ActorReference? party)
    {
        if (party is not null && !mention.Parties.Exists(p => p.IsSame(party)))
            mention.Parties.Add(party);
    }

    /// <summary>"Varland-Ostria talks", "the Brandt–Ferro summit": both names in one word.</summary>
    public bool Joined(MeetingMention mention, string name)
    {
        string[] parts = name.Split('-', '–', '/');
        if (parts.Length != 2 || parts[0].Length < 2 || parts[1].Length < 2)
            return false;
        Mention? one = _mentions.Named(parts[0]), other = _mentions.Named(parts[1]);
        if (one is null || other is null)
            return false;
        AddMention(mention, one);
        AddMention(mention, other);
        return true;
    }

    public void AddOne(MeetingMention mention, int token, int depth)
    {
        if (token < 0 || depth > 3 || AddSpeaker(mention, token))
            return;
        Mention? own = _mentions.Resolve(token);
        if (own is not null)
            AddMention(mention, own);
        if (own is { Members.Count: > 0 } or { Kind: NameKind.Person, Form: MentionForm.Name or MentionForm.Pronoun })
        {
            AddListed(mention, token, depth);
            return;
        }

        // "leaders of A, B and C", "negotiators from A and B", "A's and B's ministers".
        foreach (int child in _document.ChildrenOf(token))
        {
            bool names = _document[child].Relation is "nmod:poss" or "compound" or "amod" or "nmod:desc"
                || (Clauses.Plain(_document[child].Relation) == "nmod" && Clauses.HasMarker(_document, child, "of", "from", "for", "representing"));
            if (!names)
                continue;
            foreach (int member in Clauses.Conjuncts(_document, child))
            {
                // "X's government": the party of X, who need not be there.
                // "envoys from X and Y": capitals stand for their governments.
                if (_mentions.IsPeople(token) && Clauses.HasMarker(_document, child, "from") && article.MentionAt(member) is { Kind: NameKind.Place, Form: MentionForm.Name } city && PartyMentions.Government(city) is { } sender)
                    AddParty(mention, sender);
                else if (_document[child].Relation == "nmod:poss" && article.MentionAt(member) is { Kind: NameKind.Person, Form: MentionForm.Name } owner)
                    AddParty(mention, owner.Party);
                else
                    AddOne(mention, member, depth + 1);
            }
        }

        AddListed(mention, token, depth);
        // "negotiators from A and B", where the tree joins B to something else.
        int next = own is { Form: MentionForm.Nominal } ? own.Last + 1 : token + 1;
        if (depth == 0 && _document[token].Upos == Upos.NOUN && next < _document.Tokens.Length && _document[next].Lower is "from" or "of")
            AddRegion(mention, _regions.Behind(next), isSender: _document[next].Lower == "from" && _mentions.IsPeople(token));
    }

    /// <summary>"I will meet X," said Y; "We held talks with X," said Y: Y, or his side.</summary>
    private bool AddSpeaker(MeetingMention meeting, int token)
    {
        bool isOne = _document[token].Lower == "i";
        if (!(isOne || _document[token].Lower == "we") || article.StatementAt(token) is not { Direct: true, SpeakerSpan: { } span } || _mentions.Resolve(_document.TokenAt(span.End - 1)) is not { } speaker)
            return false;
        if (isOne)
            AddMention(meeting, speaker);
        else
            AddParty(meeting, speaker.Party ?? (speaker.Kind is NameKind.State or NameKind.Group && speaker.Actor is { Id: not null } side ? side : null));
        return true;
    }

    /// <summary>Names that the tree takes for appositions: "Chancellor Brandt, Juan Ferro and …".</summary>
    private void AddListed(MeetingMention mention, int token, int depth)
    {
        foreach (int child in _document.ChildrenOf(token))
        {
            if (child <= token || _document[child].Relation is not ("appos" or "flat" or "list") || article.MentionAt(child) is not { Form: MentionForm.Name, Kind: NameKind.Person })
                continue;
            foreach (int member in Clauses.Conjuncts(_document, child))
                AddOne(mention, member, depth + 1);
        }
    }
}
