using Parley.Record;
using Parley.Text;

namespace Parley.Reading.Positions;

/// <summary>Demands that a party makes in its own words: "Withdraw your troops", "Let the prisoners go", "Don't touch the dam".</summary>
internal sealed class ImperativeStances(AnnotatedArticle article, Parties parties)
{
    private readonly Document _document = article.Document;

    public IEnumerable<PositionDraft> At(int token)
    {
        if (_document[token] is not { Upos: Upos.VERB, Xpos: "VB" } word || PositionWords.Shipped.Asides.Contains(word.Lemma) || article.StatementAt(token) is not { Direct: true } statement)
            yield break;
        int first = token;
        while (first > _document.SentenceOf(token).First && _document[first - 1].Lower is "do" or "not" or "n't" or "never" or "please" or "just" or "first")
            first--;
        if (!(char.IsUpper(_document[first].Form[0]) && Opens(first) || (first > 0 && _document[first - 1].Form == ":")) || _document.Child(token, "nsubj") is var subject and >= 0 && subject < token)
            yield break;
        Stance stance = Clauses.IsNegated(_document, token) ? Stance.Refuses : Stance.Demands;
        foreach ((ActorReference party, ActorReference? speaker) in parties.Of(statement))
        {
            yield return new PositionDraft(party, speaker, stance, token, token, Clauses.Extent(_document, token).Last, $"imperative: {word.Lemma}");
        }
    }

    private bool Opens(int token) => token == _document.SentenceOf(token).First || _document[token - 1].Form is "\"" or "“" or "‘" or "'" or "«";
}
