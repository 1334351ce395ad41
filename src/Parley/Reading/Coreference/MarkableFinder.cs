using Parley.Names;
using Parley.Reading.Speech;
using Parley.Text;

namespace Parley.Reading.Coreference;

/// <summary>
/// Finds the phrases that may refer: every noun, name and pronoun with all that hangs on it, relative clauses too, as
/// OntoNotes marks them; joined phrases each and together; and every verb, as what "this" may refer back to.
/// </summary>
internal sealed class MarkableFinder(AnnotatedArticle article)
{
    private readonly Document _document = article.Document;
    private readonly QuotedTurns _turns = new(article.Document);
    private readonly Conversation _conversation = new(article.Document);
    private readonly List<Markable> _found = [];

    private readonly Dictionary<string, Gender> _genders = (article.Persons?.Persons ?? []).GroupBy(p => p.Reference.Id!, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.First().Gender, StringComparer.Ordinal);

    /// <summary>In the order of their first tokens, the longer one first.</summary>
    public List<Markable> Find()
    {
        for (int token = 0; token < _document.Tokens.Length; token++)
        {
            if (IsEvent(_document[token]))
                AddEvent(token);
            if (!Heads(token))
                continue;
            (int first, int last, int joined) = Reach(token);
            Add(first, last, token, isJoint: false);
            if (joined > last)
                Add(first, joined, token, isJoint: true);
        }

        _found.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First) : b.Last.CompareTo(a.Last));
        Count();
        return _found;
    }

    // What only the list of all phrases tells of each.
    private void Count()
    {
        var counts = new Dictionary<uint, int>();
        foreach (Markable markable in _found)
            counts[markable.HeadKey] = counts.GetValueOrDefault(markable.HeadKey) + 1;
        int sentence = -1, place = 0;
        foreach (Markable markable in _found)
        {
            markable.Frequency = counts[markable.HeadKey];
            if (markable.Form == MarkableForm.Event)
                continue;
            if (sentence != _document[markable.First].Sentence)
                (sentence, place) = (_document[markable.First].Sentence, 0);
            markable.Place = place++;
        }
    }

    private bool Heads(int token)
    {
        ref readonly Token word = ref _document[token];
        if (word.Upos == Upos.PRON)
            return word.Xpos is not ("WP" or "WDT" or "WP$" or "EX") && word.Relation != "expl";
        // "one of them", "both", "the latter".
        if (word.Upos is Upos.DET or Upos.NUM or Upos.ADJ)
            return IsArgument(word.Relation) && (word.Upos == Upos.DET || _document.Child(token, "det") >= 0 || _document.Child(token, "nmod") >= 0);
        if (word.Upos is not (Upos.NOUN or Upos.PROPN))
            return false;
        if (word.Relation is "flat" or "fixed" or "goeswith" or "nmod:desc" || word.Relation == "dep" && word.Upos == Upos.NOUN)
            return false;
        // A name in front of a noun may refer: "a Geneva meeting"; a common noun does not.
        return word.Relation != "compound" || word.Upos == Upos.PROPN && _document[word.Head].Upos == Upos.NOUN;
    }

    // Whether the word tells of an event to which "this" can refer back: a verb, or the copula of another predicate.
    private bool IsEvent(in Token word) => word.Upos == Upos.VERB
        ? word.Relation is not ("amod" or "case" or "mark" or "compound" or "fixed" or "flat")
        : word.Upos == Upos.AUX && word.Relation == "cop";

    private static bool IsArgument(string relation) =>
        relation.StartsWith("nsubj", StringComparison.Ordinal) || relation.StartsWith("obl", StringComparison.Ordinal) || relation is "obj" or "iobj" or "nmod" or "conj";

    // First and last token of the phrase, and the last one of those joined with it.
    private (int First, int Last, int Joined) Reach(int token)
    {
        int first = token, last = token, joined = -1;
        if (_document[token].Upos == Upos.PRON && _document[token].Xpos is "PRP" or "PRP$")
        {
            foreach (int child in _document.ChildrenOf(token))
            {
                if (_document.Is(child, "conj"))
                    joined = Math.Max(joined, _document.Subtree(child).Last);
            }

            return (first, last, joined);
        }

        foreach (int child in _document.ChildrenOf(token))
        {
            if (_document.Is(child, "conj"))
            {
                if (_document[child].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON)
                    joined = Math.Max(joined, _document.Subtree(child).Last);
                continue;
            }

            if (!Belongs(token, child))
                continue;
            (int from, int to) = _document.Subtree(child);
            first = Math.Min(first, from);
            last = Math.Max(last, to);
        }

        while (first < token && _document[first].Upos == Upos.PUNCT)
            first++;
        while (last > token && _document[last].Upos == Upos.PUNCT && _document[last].Form is "," or "." or ";" or ":" or "—" or "–" or "-")
            last--;
        if (Closes(first, last))
            last++;
        return (first, last, joined);
    }

    // Whether the sign behind a phrase closes what was opened in it.
    private bool Closes(int first, int last)
    {
        if (last + 1 >= _document.SentenceOf(first).End)
            return false;
        string close = _document[last + 1].Form, open = close switch { "”" => "“", ")" => "(", "]" => "[", "\"" => "\"", _ => "" };
        int opened = 0;
        for (int token = first; open.Length > 0 && token <= last; token++)
            opened += _document[token].Form == open ? 1 : _document[token].Form == close ? -1 : 0;
        return open == close && open.Length > 0 ? opened % 2 == 1 : opened > 0;
    }

    private bool Belongs(int token, int child)
    {
        string relation = _document[child].Relation;
        if (relation == "case")
            return child > token && _document[child].Xpos == "POS";
        if (relation.StartsWith("acl", StringComparison.Ordinal) || relation.StartsWith("nmod", StringComparison.Ordinal) || relation.StartsWith("det", StringComparison.Ordinal))
            return true;
        return relation switch
        {
            "amod" or "nummod" or "compound" or "flat" or "fixed" or "goeswith" or "appos" => true,
            "dep" => child < token,
            _ => false,
        };
    }

    private MarkableForm FormOf(int first, int head, bool isPronoun) =>
        isPronoun ? MarkableForm.Pronoun : _document[head].Upos == Upos.PROPN ? MarkableForm.Name : IsDefinite(first, head) ? MarkableForm.Definite : MarkableForm.Indefinite;

    private void Add(int first, int last, int head, bool isJoint)
    {
        ref readonly Token word = ref _document[head];
        Mention? mention = article.MentionAt(head);
        bool isPronoun = word.Upos == Upos.PRON && !isJoint;
        MarkableForm form = FormOf(first, head, isPronoun);
        string pronoun = isPronoun ? Pronouns.Plain(word.Lower) : "";
        _found.Add(new Markable
        {
            First = first,
            Last = last,
            Head = head,
            Form = form,
            Type = isPronoun ? FeatureHash.Of(pronoun) : (uint)form + (isJoint ? 8u : 0),
            HeadKey = isPronoun ? FeatureHash.Of(pronoun) : FeatureHash.Of(word.Lemma.ToLowerInvariant()),
            WordsKey = WordsOf(first, last),
            Actor = isPronoun || isJoint || mention?.Actor is not { } actor ? 0 : FeatureHash.Of(actor.Id ?? actor.Name),
            Kind = isJoint ? 0 : KindOf(mention, word),
            Gender = isJoint ? Gender.Unknown : GenderOf(mention, word, pronoun),
            IsPlural = isJoint || word.Xpos is "NNS" or "NNPS" || pronoun is "they" or "we" or "these" or "those",
            Quote = _turns.QuoteOf(head),
            Turn = _turns.TurnOf(head),
            Speaker = _turns.SpeakerOf(_turns.QuoteOf(head)),
            Kinds = isPronoun ? Pronouns.Bit(pronoun) : form == MarkableForm.Name ? Pronouns.Name : Pronouns.Noun,
            IsJoint = isJoint,
            Block = _document.SentenceOf(head).Block,
            Style = _conversation.Style,
            Asks = _conversation.Asks(head),
            Relation = FeatureHash.Of(word.Relation),
            Governor = GovernorOf(word),
            Lower = FeatureHash.Of(word.Lower),
            FirstWord = FeatureHash.Of(_document[first].Lower),
            Vector = VectorOf(head),
            GovernorVector = VectorOf(word.Head),
            CanBeEvent = !isJoint && (isPronoun ? pronoun is "it" or "this" or "that" : form == MarkableForm.Definite),
        });
    }

    private void AddEvent(int token) => _found.Add(new Markable
    {
        First = token,
        Last = token,
        Head = token,
        Form = MarkableForm.Event,
        Type = (uint)MarkableForm.Event,
        HeadKey = FeatureHash.Of(_document[token].Lemma),
        WordsKey = FeatureHash.Of(_document[token].Lower),
        Actor = 0,
        Kind = 0,
        Gender = Gender.Unknown,
        IsPlural = false,
        Quote = _turns.QuoteOf(token),
        Turn = _turns.TurnOf(token),
        Speaker = -1,
        Kinds = Pronouns.Event,
        IsJoint = false,
        Block = _document.SentenceOf(token).Block,
        Style = _conversation.Style,
        Asks = _conversation.Asks(token),
        Relation = FeatureHash.Of(_document[token].Relation),
        Governor = GovernorOf(_document[token]),
        Lower = FeatureHash.Of(_document[token].Lower),
        FirstWord = FeatureHash.Of(_document[token].Lower),
        Vector = VectorOf(token),
        GovernorVector = VectorOf(_document[token].Head),
    });

    private uint GovernorOf(in Token word) => word.Head < 0 ? 1 : FeatureHash.Of(_document[word.Head].Lemma);

    private int VectorOf(int token) => token < 0 ? -1 : LanguageModel.Shipped.VectorOf(_document[token].Form);

    private bool IsDefinite(int first, int head) =>
        _document[first].Lower is "the" or "this" or "that" or "these" or "those" || _document.Child(head, "nmod:poss") >= 0;

    private static uint KindOf(Mention? mention, in Token word)
    {
        if (mention is { Form: not MentionForm.Pronoun })
            return 1 + (uint)mention.Kind;
        return word.Upos == Upos.NOUN && SpeechVocabulary.Shipped.People.Contains(word.Lemma) ? 1 + (uint)NameKind.Person : 0;
    }

    private Gender GenderOf(Mention? mention, in Token word, string pronoun) => pronoun switch
    {
        "he" => Gender.Male,
        "she" => Gender.Female,
        "" => mention?.Actor?.Id is { } id && _genders.TryGetValue(id, out Gender own) ? own : TitleWords.Shipped.GenderOf.GetValueOrDefault(word.Lower),
        _ => Gender.Unknown,
    };

    private uint WordsOf(int first, int last)
    {
        uint key = 0;
        for (int token = first; token <= last; token++)
        {
            if (_document[token].Upos != Upos.DET && _document[token].Xpos != "POS")
                key = FeatureHash.Key(3, key, FeatureHash.Of(_document[token].Lower));
        }

        return key;
    }
}
