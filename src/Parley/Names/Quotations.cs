using Parley.Text;

namespace Parley.Names;

/// <summary>Which tokens stand in double quotation marks.</summary>
internal static class Quotations
{
    /// <summary>One flag a token. A mark that is not closed ends with its block.</summary>
    public static bool[] Of(Document document)
    {
        bool[] quoted = new bool[document.Tokens.Length];
        int block = -1;
        bool open = false;
        foreach (Sentence sentence in document.Sentences)
        {
            if (sentence.Block != block)
                (block, open) = (sentence.Block, false);
            for (int token = sentence.First; token < sentence.End; token++)
            {
                string form = document[token].Form;
                open = form switch
                {
                    "“" or "„" or "«" or "``" => true,
                    "”" or "»" or "''" => false,
                    "\"" => !open,
                    _ => open,
                };
                quoted[token] = open;
            }
        }

        return quoted;
    }
}
