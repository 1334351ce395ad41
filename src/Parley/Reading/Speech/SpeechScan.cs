using System.Collections.Immutable;
using Parley.Text;

namespace Parley.Reading.Speech;

/// <summary>What the finders of cues share: the article, its quotations, and which tokens stand inside them.</summary>
internal sealed class SpeechScan
{
    // No sentence of prose is longer on either side of its report; what is, is a list or a table.
    private const int LongestSegment = 300;

    private readonly int[] _quotationOf;
    private readonly (int First, int Last)[] _segments;

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

        _segments = Segments();
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
    public (int First, int Last) Segment(int token) =>
        (Math.Max(_segments[token].First, token - LongestSegment), Math.Min(_segments[token].Last, token + LongestSegment));

    public bool IsQuotationMark(int token) => Document[token].Form is "\"" or "“" or "”" or "„" or "«" or "»" or "''" or "``" or "‘" or "’" or "'";

    public bool IsPause(int token) => Document[token].Form is "," or "—" or "–" or "--" or "-" or "?" or "!" or ":" or "…" && !IsHyphen(token) || IsQuotationMark(token);

    /// <summary>A hyphen inside a word, "Al-Amin": no dash.</summary>
    public bool IsHyphen(int token)
    {
        int start = Document[token].Start;
        return Document[token].Form == "-" && start > 0 && start + 1 < Document.Text.Length && char.IsLetterOrDigit(Document.Text[start - 1]) && char.IsLetterOrDigit(Document.Text[start + 1]);
    }

    private (int First, int Last)[] Segments()
    {
        var segments = new (int First, int Last)[Document.Tokens.Length];
        foreach (Sentence sentence in Document.Sentences)
        {
            // Outside of quotations, from semicolon to semicolon across quotations; inside, within the quotation.
            int outside = -1, inside = -1;
            for (int token = sentence.First; token <= sentence.End; token++)
            {
                bool ends = token == sentence.End, border = ends || Document[token].Form == ";";
                int quotation = ends ? -1 : _quotationOf[token];
                if (inside >= 0 && (border || quotation != _quotationOf[inside]))
                {
                    Fill(segments, inside, token - 1, _quotationOf[inside]);
                    inside = -1;
                }

                if (outside >= 0 && border && quotation < 0)
                {
                    Fill(segments, outside, token - 1, -1);
                    outside = -1;
                }

                if (ends)
                    break;
                if (border)
                    segments[token] = (token, token);
                else if (quotation >= 0 && inside < 0)
                    inside = token;
                if (!(border && quotation < 0) && outside < 0)
                    outside = token;
            }
        }

        return segments;
    }

    private void Fill((int First, int Last)[] segments, int first, int last, int quotation)
    {
        for (int token = first; token <= last; token++)
        {
            if (_quotationOf[token] == quotation && Document[token].Form != ";")
                segments[token] = (first, last);
        }
    }
}
