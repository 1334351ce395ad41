using System.Collections.Immutable;
using Parley.Record;
using Parley.Text;

namespace Parley.Reading;

/// <content>Who in the article says what a token is part of.</content>
public sealed partial class AnnotatedArticle
{
    private ImmutableArray<StatementMention> _statements = [];
    private readonly Dictionary<int, int> _statementByCue = [];
    private int[] _statementOfToken = [];

    /// <summary>Words and views put in somebody's mouth, in the order of the text.</summary>
    public ImmutableArray<StatementMention> Statements
    {
        get => _statements;
        set
        {
            _statements = value;
            _statementOfToken = Cover(value);
            _statementByCue.Clear();
            for (int i = 0; i < value.Length; i++)
                _statementByCue.TryAdd(value[i].CueToken, i);
        }
    }

    /// <summary>The innermost statement that covers a token; null where the article speaks in its own voice.</summary>
    public StatementMention? StatementAt(int token) =>
        token >= 0 && token < _statementOfToken.Length && _statementOfToken[token] >= 0 ? _statements[_statementOfToken[token]] : null;

    /// <summary>The statement that a verb, noun or phrase makes; null if it makes none.</summary>
    /// <param name="token">The token that heads the cue.</param>
    public StatementMention? StatementBy(int token) => _statementByCue.TryGetValue(token, out int index) ? _statements[index] : null;

    /// <summary>Who says so: the speaker of the innermost statement that covers a token; null where the article does itself.</summary>
    public ActorReference? SourceOf(int token) => StatementAt(token)?.Speaker;

    /// <summary>
    /// How certain the article leaves what a token reports, given how it is worded there: a plan is planned, a denial denied, a hedge
    /// possible; what is left is as the cue of the statement around has it, and stated where there is none.
    /// </summary>
    public Certainty CertaintyOf(int token, Modality modality) => modality switch
    {
        Modality.Planned => Certainty.Planned,
        Modality.Denied => Certainty.Denied,
        Modality.Possible or Modality.Conditional => Certainty.Possible,
        _ => StatementAt(token)?.Claim ?? Certainty.Stated,
    };

    /// <summary>
    /// The innermost statement of each token, in one sweep: the one that began last. Attitudes and wants say nothing about whether
    /// their object is so, and what somebody did not say is not said.
    /// </summary>
    private int[] Cover(ImmutableArray<StatementMention> statements)
    {
        int[] covered = new int[Document.Tokens.Length];
        Array.Fill(covered, -1);
        var parts = new List<(int First, int Last, int Statement)>();
        for (int i = 0; i < statements.Length; i++)
        {
            if (statements[i] is not { Manner: SpeechManner.Speech or SpeechManner.View or SpeechManner.Evidence, Certainty: not Certainty.Denied })
                continue;
            foreach (Span span in statements[i].Content)
                parts.Add((Document.TokenAt(span.Start), Document.TokenAt(span.End - 1), i));
        }

        parts.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First) : b.Last.CompareTo(a.Last));
        var open = new Stack<(int Last, int Statement)>();
        int next = 0;
        for (int token = 0; token < covered.Length; token++)
        {
            for (; next < parts.Count && parts[next].First == token; next++)
                open.Push((parts[next].Last, parts[next].Statement));
            while (open.TryPeek(out (int Last, int Statement) top) && top.Last < token)
                open.Pop();
            if (open.TryPeek(out (int Last, int Statement) inner))
                covered[token] = inner.Statement;
        }

        return covered;
    }
}
