using Parley.Record;

namespace Parley.Joining;

/// <summary>How many a conflict has killed so far: one figure that grows, however its reports are worded.</summary>
internal static class Tolls
{
    private const string Person = "person";

    /// <summary>What is counted may stand so many words away: "The war, which began in the year before, has killed".</summary>
    private const int Clause = 12;

    /// <summary>Whether a figure counts the dead of the whole conflict, not those of one day or one blow.</summary>
    public static bool Is(Figure figure)
    {
        if (figure.Unit != Person)
            return false;
        string words = $"{figure.Of} {FigureContext.Of(figure)}";
        return Wording.Find(words, Wording.Shipped.Killed) is not null
            && (figure.Of is null || Wording.Find(figure.Of, Wording.Shipped.Survived) is null)
            && Wording.Find($"{figure.Of} {FigureContext.Of(figure, Clause)}", Wording.Shipped.SoFar) is not null
            && Wording.Find(words, Wording.Shipped.OneBlow) is null;
    }
}
