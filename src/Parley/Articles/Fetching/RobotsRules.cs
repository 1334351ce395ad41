using System.Globalization;

namespace Parley.Articles.Fetching;

/// <summary>What a site's <c>robots.txt</c> allows one program (RFC 9309), and the pause it asks for.</summary>
internal sealed class RobotsRules
{
    /// <summary>What is read of a file; RFC 9309 asks for 500 KiB at least.</summary>
    public const int MostBytes = 500 * 1024;

    private const int MostRules = 5000, LongestPath = 2000;

    private readonly List<(string Path, bool Allows)> _rules = [];

    private RobotsRules()
    {
    }

    public static RobotsRules AllowAll { get; } = new();

    public static RobotsRules DisallowAll { get; } = Of("User-agent: *\nDisallow: /", "");

    /// <summary>The pause that the site asks for between two requests, a minute at most.</summary>
    public TimeSpan? Pause { get; private set; }

    /// <summary>The rules of the groups that name the program; where none does, those for all.</summary>
    public static RobotsRules Of(string text, string program)
    {
        var own = new RobotsRules();
        var all = new RobotsRules();
        bool isNamed = false, isForOwn = false, isForAll = false, inAgents = false;
        foreach (ReadOnlySpan<char> raw in text.AsSpan().EnumerateLines())
        {
            int comment = raw.IndexOf('#');
            ReadOnlySpan<char> line = (comment < 0 ? raw : raw[..comment]).Trim();
            int colon = line.IndexOf(':');
            if (colon <= 0)
                continue;
            ReadOnlySpan<char> name = line[..colon].TrimEnd(), value = line[(colon + 1)..].Trim();
            if (name.Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                if (!inAgents)
                    isForOwn = isForAll = false;
                inAgents = true;
                isForAll |= value is "*";
                bool names = Product(value).Equals(program, StringComparison.OrdinalIgnoreCase) && program.Length > 0;
                isForOwn |= names;
                isNamed |= names;
                continue;
            }

            inAgents = false;
            if (isForOwn)
                own.Add(name, value);
            if (isForAll)
                all.Add(name, value);
        }

        return isNamed ? own : all;
    }

    /// <summary>The longest rule that matches decides; of two as long the one that allows.</summary>
    /// <param name="path">Path and query.</param>
    public bool Allows(string path)
    {
        if (path == "/robots.txt")
            return true;
        (int length, bool allows) best = (-1, true);
        foreach ((string rule, bool allows) in _rules)
        {
            if ((rule.Length > best.length || (rule.Length == best.length && allows)) && Matches(rule, path))
                best = (rule.Length, allows);
        }

        return best.allows;
    }

    private void Add(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        if (name.Equals("crawl-delay", StringComparison.OrdinalIgnoreCase)
            && double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds))
            Pause = TimeSpan.FromSeconds(Math.Min(seconds, 60));
        bool allows = name.Equals("allow", StringComparison.OrdinalIgnoreCase);
        if ((allows || name.Equals("disallow", StringComparison.OrdinalIgnoreCase)) && value.Length is > 0 and < LongestPath && _rules.Count < MostRules)
            _rules.Add((value.ToString(), allows));
    }

    private static ReadOnlySpan<char> Product(ReadOnlySpan<char> agent)
    {
        int end = agent.IndexOfAny('/', ' ');
        return end < 0 ? agent : agent[..end];
    }

    /// <summary>A rule is the beginning of a path; <c>*</c> stands for anything, <c>$</c> at the end for the path's end.</summary>
    private static bool Matches(ReadOnlySpan<char> rule, ReadOnlySpan<char> path)
    {
        bool isWhole = rule[^1] == '$';
        if (isWhole)
            rule = rule[..^1];
        // The usual match with one place to come back to: quadratic at worst, and both sides are short.
        int r = 0, p = 0, star = -1, mark = 0;
        while (p < path.Length)
        {
            if (r == rule.Length && !isWhole)
                return true;
            if (r < rule.Length && rule[r] == '*')
            {
                star = r++;
                mark = p;
            }
            else if (r < rule.Length && rule[r] == path[p])
            {
                r++;
                p++;
            }
            else if (star >= 0)
            {
                r = star + 1;
                p = ++mark;
            }
            else
            {
                return false;
            }
        }

        return rule[r..].Trim('*').IsEmpty;
    }
}
