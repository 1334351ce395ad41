using Parley.Text;
using Parley.Training.Coreference;

namespace Parley.Tests.Reading.Coreference;

public sealed class CoreferenceScoreTests
{
    private static readonly Span A = At(0), B = At(1), C = At(2), D = At(3), E = At(4), F = At(5);

    [Fact]
    public void The_same_chains_score_one_whatever_their_order()
    {
        CoreferenceScore score = Score([[A, B, C], [D, E]], [[E, D], [C, A, B]]);
        new[] { score.Muc, score.BCubed, score.Ceaf, score.Conll, score.Mentions }.ShouldAllBe(f => Math.Abs(f - 1) < 1e-9);
    }

    [Fact]
    public void Two_chains_joined_in_one_cost_a_link_and_precision()
    {
        CoreferenceScore score = Score([[A, B, C], [D, E, F]], [[A, B, C, D, E, F]]);
        // MUC: 4 of 4 links needed are there; 4 of the 5 given are right.
        score.Muc.ShouldBe(2 * 0.8 * 1 / 1.8, 1e-9);
        // B-cubed: recall 1, precision 3/6 for each.
        score.BCubed.ShouldBe(2 * 0.5 / 1.5, 1e-9);
        // CEAF: one pair, 2·3/(3+6) = 2/3; recall (2/3)/2, precision (2/3)/1.
        score.Ceaf.ShouldBe(2 * (1 / 3.0) * (2 / 3.0) / 1, 1e-9);
        score.Conll.ShouldBe((score.Muc + score.BCubed + score.Ceaf) / 3, 1e-9);
    }

    // Pradhan et al. 2014, figure 1: key {a,b,c} {d,e,f,g}, response {a,b} {c,d} {f,g,h,i}.
    [Fact]
    public void The_example_of_the_reference_scorers_paper_has_its_figures()
    {
        Span g = At(6), h = At(7), i = At(8);
        CoreferenceScore score = Score([[A, B, C], [D, E, F, g]], [[A, B], [C, D], [F, g, h, i]]);
        score.Muc.ShouldBe(0.4, 1e-9);
        score.BCubed.ShouldBe(2 * (35 / 12.0 / 7) * 0.5 / ((35 / 12.0 / 7) + 0.5), 1e-9);
        // Recall 1.3/2, precision 1.3/3.
        score.Ceaf.ShouldBe(2 * 0.65 * (1.3 / 3) / (0.65 + (1.3 / 3)), 1e-9);
    }

    [Fact]
    public void Mentions_alone_count_on_neither_side() =>
        Score([[A, B], [C]], [[A, B], [D]]).Conll.ShouldBe(1, 1e-9);

    [Fact]
    public void A_pronoun_is_right_where_the_mention_before_it_in_its_chain_is_one_of_golds()
    {
        // B and E are pronouns; B is linked to A, E to D.
        CoreferenceScore score = Score([[A, B, E], [C, D]], [[A, B], [C, D, E]], B, E);
        score.PronounLinks.ShouldBe(0.5, 1e-9);
    }

    [Fact]
    public void A_pronoun_that_opens_its_chain_is_not_asked_for() =>
        Score([[A, B]], [[A, B]], A).PronounLinks.ShouldBe(0);

    [Fact]
    public void The_best_pairing_may_leave_the_best_single_pair()
    {
        double[,] worth = { { 3, 2 }, { 3, 0 } };
        Assignment.Most(2, 2, (row, column) => worth[row, column]).ShouldBe(5, 1e-9);
        Assignment.Most(0, 3, (_, _) => 1).ShouldBe(0);
        Assignment.Most(3, 1, (row, _) => row).ShouldBe(2, 1e-9);
    }

    [Fact]
    public void Chains_are_read_from_brackets_that_may_nest_and_share_a_word()
    {
        Document document = Trees.Of("""
            Ana Ana PROPN NNP 3 nmod:poss
            's 's PART POS 1 case
            sister sister NOUN NN 4 nsubj
            saw see VERB VBD 0 root
            her she PRON PRP 4 obj
            """);
        string[] lines = ["# begin document", .. document.Tokens.Select((t, i) => $"{i}\t{t.Form}\t{(i switch { 0 => "(1(2", 1 => "1)", 2 => "2)", 4 => "(2)", _ => "_" })}")];
        IReadOnlyList<IReadOnlyList<Span>> chains = CoreferenceGold.Parse(lines, document);
        chains.Select(chain => string.Join(" | ", chain.Select(m => m.Of(document.Text)))).ShouldBe(["Ana 's", "Ana 's sister | her"]);
    }

    private static CoreferenceScore Score(Span[][] gold, Span[][] found, params Span[] pronouns)
    {
        var score = new CoreferenceScore();
        score.Add(gold, found, pronouns.Contains);
        return score;
    }

    private static Span At(int place) => new(place * 2, (place * 2) + 1);
}
