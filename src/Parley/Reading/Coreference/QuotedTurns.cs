using Parley.Reading.Speech;
using Parley.Text;

namespace Parley.Reading.Coreference;

/// <summary>The quotations of a text, and who speaks them as the verb of speech beside each tells.</summary>
internal sealed class QuotedTurns
{
    private readonly Document _document;
    private readonly int[] _quotes;
    private readonly List<int> _speakers = [-1];

    public QuotedTurns(Document document)
    {
        _document = document;
        _quotes = new int[document.Tokens.Length];
        bool[] quoted = Parley.Names.Quotations.Of(document);
        int block = -1;
        for (int token = 0; token < quoted.Length; token++)
        {
            if (!quoted[token])
                continue;
            bool goesOn = token > 0 && quoted[token - 1] && document[token].Form is not ("“" or "„" or "«" or "``")
                && document.SentenceOf(token).Block == document.SentenceOf(token - 1).Block;
            if (!goesOn)
                _speakers.Add(-1);
            _quotes[token] = _speakers.Count - 1;
        }

        foreach (Sentence sentence in document.Sentences)
        {
            // A quotation that goes on behind its verb, in the same block, is the same speaker's.
            bool follows = sentence.Block == block;
            block = sentence.Block;
            for (int token = sentence.First; token < sentence.End; token++)
            {
                int quote = _quotes[token];
                if (quote == 0 || _speakers[quote] >= 0 || token > sentence.First && _quotes[token - 1] == quote)
                    continue;
                int last = token;
                while (last + 1 < sentence.End && _quotes[last + 1] == quote)
                    last++;
                _speakers[quote] = Beside(sentence, token, last);
                if (_speakers[quote] < 0 && follows && quote > 1)
                    _speakers[quote] = Before(sentence, quote);
            }
        }
    }

    /// <summary>The number of the quotation in which a token stands; 0 outside quotations.</summary>
    public int QuoteOf(int token) => _quotes[token];

    /// <summary>A number for the quotation, or for what stands outside quotations in a token's block.</summary>
    public int TurnOf(int token) => _quotes[token] > 0 ? _quotes[token] : -1 - _document.SentenceOf(token).Block;

    /// <summary>The token that names who speaks a quotation; -1 where that is not told beside it.</summary>
    public int SpeakerOf(int quote) => _speakers[quote];

    private int Before(Sentence sentence, int quote) =>
        _speakers[quote - 1] is var speaker and >= 0 && _document.SentenceOf(speaker).Block == sentence.Block ? speaker : -1;

    // The subject of the nearest verb of speech outside quotations in the sentence.
    private int Beside(Sentence sentence, int first, int last)
    {
        int speaker = -1, nearest = int.MaxValue;
        for (int token = sentence.First; token < sentence.End; token++)
        {
            if (_quotes[token] != 0 || _document[token].Upos != Upos.VERB || SpeechVocabulary.Shipped.Verb(_document[token].Lemma).IsEmpty)
                continue;
            int subject = _document.Child(token, "nsubj"), distance = token < first ? first - token : token - last;
            if (subject >= 0 && _quotes[subject] == 0 && distance < nearest)
                (speaker, nearest) = (subject, distance);
        }

        return speaker;
    }
}
