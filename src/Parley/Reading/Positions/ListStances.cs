using Parley.Articles;
using Parley.Names;
using Parley.Record;
using Parley.Text;

namespace Parley.Reading.Positions;

/// <summary>Positions that are listed: "Norland: a truce; the return of prisoners", and bullets under a line that says who wants what.</summary>
internal sealed class ListStances(AnnotatedArticle article, Parties parties)
{
    // The party and the colon open the line: "The six powers: …".
    private const int LongestLabel = 7;

    private readonly Document _document = article.Document;
    private readonly Arguments _arguments = new(article);

    public IEnumerable<PositionDraft> Find()
    {
        var introductions = new Dictionary<int, (Mention Party, Stance Stance, int Trigger)>();
        foreach (Sentence sentence in _document.Sentences)
        {
            Block block = article.Layout.Blocks[sentence.Block];
            if (!block.IsRead)
                continue;
            if (_document[sentence.End - 1].Form == ":" && Introduction(sentence) is { } introduction)
                introductions[sentence.Block] = introduction;
            IEnumerable<PositionDraft> found = block.Kind == BlockKind.ListItem && introductions.TryGetValue(block.Intro, out (Mention Party, Stance Stance, int Trigger) over)
                ? Item(sentence, over.Party, over.Stance, over.Trigger)
                : Labelled(sentence);
            foreach (PositionDraft draft in found.Concat(Announced(sentence)))
                yield return draft;
        }
    }

    // "The terms will include a truce and the return of prisoners": whose they are, or who set them out just before.
    private IEnumerable<PositionDraft> Announced(Sentence sentence)
    {
        for (int token = sentence.First; token < sentence.End - 2; token++)
        {
            if (_document[token].Upos != Upos.NOUN || PositionWords.Shipped.StanceOfList(_document[token].Lemma) is not { } stance || !ContentItems.IsList(_document, token))
                continue;
            Mention? owner = _arguments.In(_arguments.ActorOfNoun(token)) ?? Proposer(token, sentence);
            foreach ((ActorReference party, ActorReference? speaker) in owner is null ? [] : Parties.Of(owner))
            {
                foreach ((int first, int last) in ContentItems.Of(_document, token))
                    yield return new PositionDraft(party, speaker, stance, token, first, last, $"list: {_document[token].Lemma} include");
            }
        }
    }

    private Mention? Proposer(int token, Sentence sentence)
    {
        int from = _document.Sentences[Math.Max(0, sentence.Index - 1)].First;
        return parties.ActsBefore(token, from).LastOrDefault(a => a is { Type: "propose" or "demand" or "offer", Negated: false, Actor: not null })?.Actor;
    }

    private IEnumerable<PositionDraft> Item(Sentence sentence, Mention party, Stance stance, int trigger)
    {
        foreach ((ActorReference whose, ActorReference? speaker) in Parties.Of(party))
            yield return new PositionDraft(whose, speaker, stance, sentence.First, sentence.First, sentence.End - 1, $"list: {_document[trigger].Form}");
    }

    private IEnumerable<PositionDraft> Labelled(Sentence sentence)
    {
        int colon = sentence.First;
        while (colon < sentence.End && colon < sentence.First + LongestLabel && _document[colon].Form != ":")
            colon++;
        if (colon >= sentence.End - 1 || colon == sentence.First || _document[colon].Form != ":" || !ListsThings(colon + 1, sentence.End - 1))
            yield break;
        if (article.MentionAt(colon - 1) is not { Kind: NameKind.State or NameKind.Body or NameKind.Group } mention || mention.First > sentence.First + 1)
            yield break;
        foreach ((ActorReference party, ActorReference? speaker) in Parties.Of(mention))
        {
            foreach ((int first, int last) in ContentItems.Split(_document, colon + 1, sentence.End - 1))
                yield return new PositionDraft(party, speaker, Stance.Demands, colon - 1, first, last, "list: party and colon");
        }
    }

    // "What Norland wants:", "Sudland's demands:", "Under its terms the rebels are to:".
    private (Mention Party, Stance Stance, int Trigger)? Introduction(Sentence sentence)
    {
        for (int token = sentence.End - 1; token >= sentence.First; token--)
        {
            if (_document[token].Upos is not (Upos.VERB or Upos.NOUN) || ActStances.OfWord(_document[token].Lemma) is not { } stance)
                continue;
            int actor = _document[token].Upos == Upos.VERB ? Clauses.Agent(_document, token) : _arguments.ActorOfNoun(token);
            if (_arguments.In(actor) is { } mention)
                return (mention, stance, token);
        }

        return null;
    }

    // A list of things, no sentence: at least one semicolon, or no finite verb.
    private bool ListsThings(int first, int last)
    {
        bool finite = false;
        for (int token = first; token <= last; token++)
        {
            if (_document[token].Form == ";")
                return true;
            finite |= _document[token].Xpos is "VBD" or "VBZ" or "VBP" or "MD" && _document[token].Relation is "root" or "aux" or "cop";
        }

        return !finite;
    }
}
