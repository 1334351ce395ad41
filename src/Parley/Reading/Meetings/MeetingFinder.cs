using Parley.Articles;
using Parley.Text;

namespace Parley.Reading.Meetings;

/// <summary>Finds the nouns and verbs of an article that tell of meetings.</summary>
internal sealed partial class MeetingFinder(AnnotatedArticle article)
{
    private readonly Document _document = article.Document;
    private readonly MeetingVocabulary _words = MeetingVocabulary.Shipped;
    private readonly MeetingArguments _arguments = new(article);
    private readonly MeetingGovernor _governor = new(article.Document);
    private readonly MeetingSequels _sequels = new(article);

    // Whether the article tells of cycles of talks; null where nobody asked yet.
    private bool? _cycles;

    // Whether the sentence before tells of a meeting, which "they" and "it" may take up.
    private bool _previous;

    public List<MeetingMention> Find()
    {
        List<MeetingMention> found = [];
        foreach (Sentence sentence in _document.Sentences)
        {
            if (!article.Layout.Blocks[sentence.Block].IsRead)
                continue;
            int before = found.Count;
            for (int token = sentence.First; token < sentence.End; token++)
            {
                if ((_sequels.At(token, found.Skip(before)) ?? At(token, found, before < found.Count) ?? AtOrdinal(sentence, token, found)) is { } mention)
                    found.Add(mention);
            }

            if (found.Count == before)
            {
                _previous = false;
                continue;
            }

            _arguments.Fill(sentence, found.GetRange(before, found.Count - before));
            found.RemoveAll(mention => mention.Trigger >= sentence.First && !mention.IsTold);
            _previous = found.Count > before;
        }

        return found;
    }

    /// <param name="token">The token.</param>
    /// <param name="told">What the article has told of in front of it.</param>
    /// <param name="isTold">Whether the sentence has.</param>
    private MeetingMention? At(int token, List<MeetingMention> told, bool isTold)
    {
        Upos upos = _document[token].Upos;
        if (upos is Upos.NOUN or Upos.PROPN)
            return AtNoun(token, isTold);
        if (upos == Upos.PRON)
            return AtPronoun(token, isTold, told);
        if (upos == Upos.ADV)
            return IsBack(token) ? Verbal(token, MeetingTrigger.Returning, "return") : null;
        return upos == Upos.VERB ? AtVerb(token) : null;
    }

    /// <summary>"The first round was in X on Monday, the second in Y on Friday"; "…. The third is set for Sunday": the number of a round just told of.</summary>
    private MeetingMention? AtOrdinal(Sentence sentence, int token, List<MeetingMention> found)
    {
        if (_words.Ordinal(_document[token].Lower) is not { } round || token == sentence.First || token + 1 >= sentence.End || _document[token - 1].Lower is not ("the" or "a")
            || found.FindLast(m => _document[m.Phrase].Lemma is "round" or "session" or "meeting" or "cycle" or "leg") is not { } before || _document[before.Trigger].Sentence < sentence.Index - 1)
            return null;
        string rule = $"meeting.noun: {_document[token].Lower} {_document[before.Trigger].Lower}";
        bool here = _document[before.Trigger].Sentence == sentence.Index;
        if (here && before.Trigger < token && _document[token - 1].Lower == "the" && _document[token + 1].Upos == Upos.ADP)
            return new MeetingMention { Trigger = token, Predicate = token, Kind = MeetingTrigger.Noun, Rule = rule, Round = round, Ellipsis = before, IsDefinite = true };
        int verb = _document[token].Head;
        return verb > token && _document[token].Upos is Upos.ADJ or Upos.NOUN && Clauses.Plain(_document[token].Relation) == "nsubj" && _document[verb].Upos == Upos.VERB
            && (_words.Planned.Contains(_document[verb].Lemma) || _words.Held.Contains(_document[verb].Lemma))
            ? new MeetingMention { Trigger = token, Predicate = verb, Kind = MeetingTrigger.Noun, Rule = rule, Round = round }
            : null;
    }

    /// <summary>"They were held in June", "It lasted four hours", "expects them to resume on Monday": behind what tells of a meeting.</summary>
    private MeetingMention? AtPronoun(int token, bool isTold, List<MeetingMention> told)
    {
        if (!(_previous || isTold) || _document[token].Lower is not ("it" or "they" or "them"))
            return null;
        int verb = Clauses.Plain(_document[token].Relation) == "nsubj" ? _document[token].Head : Clauses.Plain(_document[token].Relation) == "obj" ? _document.Child(_document[token].Head, "xcomp") : -1;
        if (verb < token)
            return null;
        bool held = _document[verb].Lemma is "last" or "collapse" or "adjourn" || (_document[verb].Lemma is "resume" or "reconvene" && _document.Child(verb, "obj") < 0)
            || (_document[verb].Lemma is "hold" or "schedule" or "cancel" or "postpone" && Clauses.IsPassive(_document, verb))
            || (_document[verb].Lemma == "take" && verb + 1 < _document.Tokens.Length && _document[verb + 1].Lower == "place");
        return held
            ? new MeetingMention { Trigger = token, Predicate = verb, Kind = MeetingTrigger.Noun, Rule = $"meeting.pronoun: {_document[verb].Lower}", IsDefinite = true, IsPlural = false, Antecedent = told.FindLast(m => m.Kind == MeetingTrigger.Noun) }
            : null;
    }

    private bool IsHeading(int token) => article.BlockOf(_document.SentenceOf(token)) is not (BlockKind.Paragraph or BlockKind.ListItem);

    private bool IsPlural(int token) =>
        _document[token].Xpos is "NNS" or "NNPS" || (_document[token].Lower.EndsWith('s') && _document[token].Lower != _document[token].Lemma.ToLowerInvariant());

    private bool ByPhone(int token)
    {
        foreach (int child in _document.ChildrenOf(token))
        {
            if (_document[child].Lemma is "phone" or "telephone" or "videoconference" or "video" or "videolink" or "virtually" or "remotely" or "online")
                return true;
        }

        return false;
    }
}
