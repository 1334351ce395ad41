using Parley.Names;
using Parley.Reading.Speech;
using Parley.Text;

namespace Parley.Reading.Coreference;

/// <summary>
/// Finds the phrases that may refer: every noun, name and pronoun with all that hangs on it, relative clauses too, as
/// OntoNotes marks them; joined phrases each and together.
/// </summary>
internal sealed class MarkableFinder(AnnotatedArticle article)
{
    private readonly Document _document = article.Document;
    private readonly bool[] _quoted = Parley.Names.Quotations.Of(article.Document);
    private readonly List<Markable> _found = [];

    private readonly Dictionary<string, Gender> _genders = (article.Persons?.Persons ?? []).GroupBy(p => p.Reference.Id!, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.First().Gender, StringComparer.Ordinal);

    /// <summary>In the order of their first tokens, the longer one first.</summary>
    public List<Markable> Find()
    {
        for (int token = 0; token < _document.Tokens.Length; token++)
        {
            if (!Heads(token))
                continue;
            (int first, int last, int joined) = Reach(token);
            Add(first, last, token, isJoint: false);
            if (joined > last)
                Add(first, joined, token, isJoint: true);
        }

        _found.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First) : b.Last.CompareTo(a.Last));
        return _found;
    }

    private bool Heads(int token)
    {
        ref readonly Token word = ref _document[token];
        if (word.Upos == Upos.PRON)
            return word.Xpos is not ("WP" or "WDT" or "WP$" or "EX") && word.Relation != "expl";
        if (word.Upos is not (Upos.NOUN or Upos.PROPN))
            return false;
        if (word.Relation is "flat" or "fixed" or "goeswith" or "nmod:desc" or "dep")
            return false;
        // A name in front of a noun may refer: "a Geneva meeting"; a common noun does not.
        return word.Relation != "compound" || word.Upos == Upos.PROPN && _document[word.Head].Upos == Upos.NOUN;
    }

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

        bool isPredicate = _document.Child(token, "cop") >= 0;
        foreach (int child in _document.ChildrenOf(token))
        {
            if (_document.Is(child, "conj"))
            {
                if (_document[child].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON)
                    joined = Math.Max(joined, _document.Subtree(child).Last);
                continue;
            }

            if (!Belongs(token, child, isPredicate))
                continue;
            (int from, int to) = _document.Subtree(child);
            first = Math.Min(first, from);
            last = Math.Max(last, to);
        }

        while (first < token && _document[first].Upos == Upos.PUNCT && _document[first].Form is not ("\"" or "“"))
            first++;
        while (last > token && _document[last].Upos == Upos.PUNCT && _document[last].Form is "," or "." or ";" or ":" or "—" or "–" or "-")
            last--;
        return (first, last, joined);
    }

    private bool Belongs(int token, int child, bool isPredicate)
    {
        string relation = _document[child].Relation;
        if (relation == "case")
            return child > token && _document[child].Xpos == "POS";
        if (relation.StartsWith("acl", StringComparison.Ordinal) || relation.StartsWith("nmod", StringComparison.Ordinal) || relation.StartsWith("det", StringComparison.Ordinal))
            return true;
        return relation switch
        {
            "amod" or "nummod" or "compound" or "flat" or "fixed" or "goeswith" => true,
            "advmod" => !isPredicate && child < token,
            "punct" => child < token && _document[child].Form is "\"" or "“" or "$",
            _ => false,
        };
    }

    private void Add(int first, int last, int head, bool isJoint)
    {
        ref readonly Token word = ref _document[head];
        Mention? mention = article.MentionAt(head);
        bool isPronoun = word.Upos == Upos.PRON && !isJoint;
        MarkableForm form = isPronoun ? MarkableForm.Pronoun : word.Upos == Upos.PROPN ? MarkableForm.Name : IsDefinite(first, head) ? MarkableForm.Definite : MarkableForm.Indefinite;
        string pronoun = isPronoun ? Person(word.Lower) : "";
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
            IsQuoted = _quoted[head],
            IsJoint = isJoint,
        });
    }

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

    // The pronoun in its plain form.
    private static string Person(string lower) => lower switch
    {
        "i" or "me" or "my" or "mine" or "myself" => "i",
        "you" or "your" or "yours" or "yourself" or "yourselves" => "you",
        "he" or "him" or "his" or "himself" => "he",
        "she" or "her" or "hers" or "herself" => "she",
        "it" or "its" or "itself" => "it",
        "we" or "us" or "our" or "ours" or "ourselves" => "we",
        "they" or "them" or "their" or "theirs" or "themselves" => "they",
        _ => lower,
    };
}
