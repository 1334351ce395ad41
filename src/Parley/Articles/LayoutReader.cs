using Parley.Text;

namespace Parley.Articles;

/// <summary>Goes through the pieces of one text in order and says what each is.</summary>
internal sealed class LayoutReader(Article article)
{
    private const int LeastRepeat = 3;
    private const string TitleKey = "title:";

    private readonly string _text = article.Text;
    private readonly List<Block> _blocks = [];
    private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);
    private int _paragraphs, _intro = -1;
    private bool _furnitureList, _begun;

    public Layout Read()
    {
        int start = 0;
        if (FrontMatter.TryFind(_text, out _, out int end))
        {
            ReadFrontMatter(new Span(0, end));
            start = end;
        }

        foreach (Span piece in TextLines.Pieces(_text, start))
            Read(piece);
        DropTrailingTitles();
        return new Layout([.. _blocks]);
    }

    /// <summary>Front matter is metadata but for its title, which is the article's headline and its own words.</summary>
    private void ReadFrontMatter(Span whole)
    {
        Span before = whole;
        for (int at = whole.Start; at < whole.End; at = TextLines.Next(_text, at))
        {
            Span line = TextLines.At(_text, at);
            if (!line.In(_text).StartsWith(TitleKey, StringComparison.OrdinalIgnoreCase))
                continue;
            Span title = TextLines.Trim(_text, new Span(line.Start + TitleKey.Length, line.End));
            if (title.Length > 2 && _text[title.Start] is '"' or '\'' && _text[title.End - 1] == _text[title.Start])
                title = new Span(title.Start + 1, title.End - 1);
            if (!LineShape.HasLetter(title.In(_text)))
                continue;
            _blocks.Add(new Block(TextLines.Trim(_text, new Span(whole.Start, title.Start)), BlockKind.Metadata));
            Add(title, BlockKind.Headline);
            before = new Span(title.End, whole.End);
            break;
        }

        _blocks.Add(new Block(TextLines.Trim(_text, before), BlockKind.Metadata));
    }

    private void Read(Span piece)
    {
        ReadOnlySpan<char> line = piece.In(_text);
        bool marked = IsMarkdownHeading(ref piece) | IsEmphasised(ref piece);
        if (line[0] == '>' && line.Length > 1)
            piece = TextLines.Trim(_text, new Span(piece.Start + 1, piece.End));
        if (piece.IsEmpty)
            return;
        line = piece.In(_text);
        int marker = marked ? 0 : ListMarker.Length(line);
        if (marker > 0 && marker < line.Length)
        {
            ReadItem(new Span(piece.Start + marker, piece.End));
            return;
        }

        BlockKind kind = KindOf(line, marked);
        if (!LineShape.HasLetter(line))
        {
            // A row of signs divides; a number alone is a counter of the page.
            if (line.IndexOfAnyInRange('0', '9') >= 0)
                Add(piece, kind == BlockKind.Dateline ? kind : BlockKind.Furniture);
            return;
        }

        _furnitureList = kind == BlockKind.Furniture;
        if (kind == BlockKind.Paragraph)
            ReadParagraph(piece);
        else
            Add(piece, kind);
        _intro = kind is BlockKind.Paragraph or BlockKind.Subheading or BlockKind.Headline ? _blocks.Count - 1 : _intro;
    }

    private void ReadItem(Span item)
    {
        ReadOnlySpan<char> line = item.In(_text);
        if (!LineShape.HasLetter(line))
            return;
        if (_furnitureList || PageWords.Shipped.IsFurniture(line) || line.StartsWith("!["))
        {
            Add(item, BlockKind.Furniture);
            return;
        }

        IsEmphasised(ref item);
        _blocks.Add(new Block(item, _seen.Add(Fold(item)) ? BlockKind.ListItem : BlockKind.Repeat, _intro));
    }

    private void ReadParagraph(Span piece)
    {
        int dateline = DatelineShape.Inline(piece.In(_text), isLead: _paragraphs == 0, out int rest);
        if (dateline > 0)
        {
            Add(new Span(piece.Start, piece.Start + dateline), BlockKind.Dateline);
            piece = new Span(piece.Start + rest, piece.End);
        }

        _paragraphs++;
        Add(piece, BlockKind.Paragraph);
    }

    private BlockKind KindOf(ReadOnlySpan<char> line, bool marked)
    {
        PageWords words = PageWords.Shipped;
        if (line.StartsWith("![") || words.IsFurniture(line))
            return BlockKind.Furniture;
        if (words.IsCredit(line))
            return BlockKind.Byline;
        if (words.IsStamp(line) || DatelineShape.IsLine(line))
            return BlockKind.Dateline;
        if (!_begun && (marked || LineShape.IsHeadline(line) || IsTitle(line)))
            return BlockKind.Headline;
        return marked || LineShape.IsHeading(line) ? BlockKind.Subheading : BlockKind.Paragraph;
    }

    private bool IsTitle(ReadOnlySpan<char> line) =>
        article.Title is { } title && line.Equals(title.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase);

    private void Add(Span span, BlockKind kind)
    {
        bool repeats = kind is BlockKind.Headline or BlockKind.Subheading or BlockKind.Paragraph
            && span.In(_text).Count(' ') + 1 >= LeastRepeat && !_seen.Add(Fold(span));
        _blocks.Add(new Block(span, repeats ? BlockKind.Repeat : kind));
        _begun |= kind is BlockKind.Headline or BlockKind.Paragraph;
    }

    /// <summary>The words alone, so that a changed quotation mark or space is no difference.</summary>
    private string Fold(Span span)
    {
        ReadOnlySpan<char> text = span.In(_text);
        return string.Create(text.Length, span, (to, from) =>
        {
            ReadOnlySpan<char> source = from.In(_text);
            int length = 0;
            foreach (char sign in source)
            {
                if (char.IsLetterOrDigit(sign))
                    to[length++] = sign;
            }

            to[length..].Fill(' ');
        }).TrimEnd();
    }

    /// <summary>Headings after the last paragraph head nothing: they point to other pages.</summary>
    private void DropTrailingTitles()
    {
        if (_paragraphs < 2)
            return;
        for (int i = _blocks.Count - 1; i >= 0 && _blocks[i].Kind is BlockKind.Subheading or BlockKind.Furniture or BlockKind.Byline; i--)
        {
            if (_blocks[i].Kind == BlockKind.Subheading)
                _blocks[i] = _blocks[i] with { Kind = BlockKind.Furniture };
        }
    }

    private bool IsMarkdownHeading(ref Span piece)
    {
        ReadOnlySpan<char> line = piece.In(_text);
        int level = line.IndexOfAnyExcept('#');
        if (level is < 1 or > 6 || !TextLines.IsBlank(line[level]))
            return false;
        piece = TextLines.Trim(_text, new Span(piece.Start + level, piece.Start + line.TrimEnd('#').Length));
        return true;
    }

    /// <summary>Takes the asterisks or underscores off a line that stands between them as a whole.</summary>
    /// <returns>Whether it is a heading in bold.</returns>
    private bool IsEmphasised(ref Span piece)
    {
        ReadOnlySpan<char> line = piece.In(_text);
        int signs = 0;
        while (signs < 3 && line.Length > 2 * (signs + 1) && line[signs] is '*' or '_' && line[^(signs + 1)] == line[signs])
            signs++;
        if (signs == 0 || TextLines.IsBlank(line[signs]) || line[signs..^signs].IndexOfAny("*_") >= 0)
            return false;
        piece = TextLines.Trim(_text, new Span(piece.Start + signs, piece.End - signs));
        return signs >= 2 && LineShape.IsHeading(piece.In(_text));
    }
}
