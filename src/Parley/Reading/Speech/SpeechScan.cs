using System.Collections.Immutable;
using Parley.Text;

namespace Parley.Reading.Speech;

/// <summary>What the finders of cues share: the article, its quotations, and which tokens stand inside them.</summary>
internal sealed class SpeechScan
{
    private readonly int[] _quotationOf;

    public SpeechScan(AnnotatedArticle article)
    {
        Article = article;
        Document = article.Document;
        Quotations = Speech.Quotations.Of(Document, article.Layout);
        _quotationOf = new int[Document.Tokens.Length];
        Array.Fill(_quotationOf, -1);
        for (int q = 0; q < Quotations.Length; q++)
        {
            for (int token = Quotations[q].First; token <= Quotations[q].Last; token++)
                _quotationOf[token] = q;
        }
    }

    public AnnotatedArticle Article { get; }

    public Document Document { get; }

    public ImmutableArray<Quotation> Quotations { get; }

    public SpeechVocabulary Words { get; } = SpeechVocabulary.Shipped;

    /// <summary>The index of the quotation in which a token stands; -1 outside of all.</summary>
    public int QuotationOf(int token) => _quotationOf[token];

    /// <summary>
    /// The part of a sentence around a token that one report can cover: up to semicolons, and to quotation marks where the token
    /// stands inside a quotation.
    /// </summary>
    public (int First, int Last) Segment(int token)
    {
        Sentence sentence = Document.SentenceOf(token);
        int quotation = _quotationOf[token];
        int first = token, last = token;
        while (first > sentence.First && !IsBorder(first - 1, quotation))
            first--;
        while (last + 1 < sentence.End && !IsBorder(last + 1, quotation))
            last++;
        return (first, last);
    }

    public bool IsQuotationMark(int token) => Document[token].Form is "\"" or "“" or "”" or "„" or "«" or "»" or "''" or "``" or "‘" or "’" or "'";

    public bool IsPause(int token) => Document[token].Form is "," or "—" or "–" or "--" or "-" or "?" or "!" or ":" or "…" || IsQuotationMark(token);

    private bool IsBorder(int token, int quotation)
    {
        if (quotation >= 0)
            return _quotationOf[token] != quotation || Document[token].Form == ";";
        return Document[token].Form == ";" && _quotationOf[token] < 0;
    }
}
