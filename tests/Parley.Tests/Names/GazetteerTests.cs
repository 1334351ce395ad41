using Parley.Names;

namespace Parley.Tests.Names;

public class GazetteerTests
{
    // ISO 3166-1 alpha-3 codes of the 193 members of the United Nations.
    private const string Members =
        """
        AFG ALB DZA AND AGO ATG ARG ARM AUS AUT AZE BHS BHR BGD BRB BLR BEL BLZ BEN BTN BOL BIH BWA BRA BRN BGR BFA BDI CPV KHM
        CMR CAN CAF TCD CHL CHN COL COM COG CRI CIV HRV CUB CYP CZE PRK COD DNK DJI DMA DOM ECU EGY SLV GNQ ERI EST SWZ ETH FJI
        FIN FRA GAB GMB GEO DEU GHA GRC GRD GTM GIN GNB GUY HTI HND HUN ISL IND IDN IRN IRQ IRL ISR ITA JAM JPN JOR KAZ KEN KIR
        KWT KGZ LAO LVA LBN LSO LBR LBY LIE LTU LUX MDG MWI MYS MDV MLI MLT MHL MRT MUS MEX FSM MDA MCO MNG MNE MAR MOZ MMR NAM
        NRU NPL NLD NZL NIC NER NGA MKD NOR OMN PAK PLW PAN PNG PRY PER PHL POL PRT QAT KOR ROU RUS RWA KNA LCA VCT WSM SMR STP
        SAU SEN SRB SYC SLE SGP SVK SVN SLB SOM ZAF SSD ESP LKA SDN SUR SWE CHE SYR TJK THA TLS TGO TON TTO TUN TUR TKM TUV UGA
        UKR ARE GBR TZA USA URY UZB VUT VEN VNM YEM ZMB ZWE
        """;

    private static readonly Gazetteer Gazetteer = Gazetteer.Shipped;

    [Fact]
    public void Every_member_of_the_United_Nations_has_a_name_a_demonym_and_a_capital()
    {
        string[] members = Members.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        members.Length.ShouldBe(193);
        foreach (string code in members)
        {
            Gazetteer.States.TryGetValue(code, out GazetteerState? state).ShouldBeTrue(code);
            state!.IsPast.ShouldBeFalse(code);
            state.Adjectives.ShouldNotBeEmpty(code);
            state.Capitals.ShouldNotBeEmpty(code);
            Gazetteer.Find(state.Reference.Name)!.Actor!.Id.ShouldBe(code);
        }
    }

    [Fact]
    public void The_adjective_and_the_capital_of_every_state_lead_back_to_it()
    {
        foreach ((string code, GazetteerState state) in Gazetteer.States.Where(s => !s.Value.IsPast))
        {
            foreach (string word in state.Adjectives)
                Gazetteer.Find(word)!.Actor!.Id.ShouldBe(code, word);
            foreach (string word in state.Capitals)
                (Gazetteer.Find(word)!.Country, Gazetteer.Find(word)!.Actor!.Id).ShouldBe((code, word == "Brussels" ? "EU" : code), word);
        }
    }

    [Theory]
    [InlineData("Kremlin", "RUS")]
    [InlineData("Downing Street", "GBR")]
    [InlineData("Élysée", "FRA")]
    [InlineData("Elysee Palace", "FRA")]
    [InlineData("Quai d’Orsay", "FRA")]
    [InlineData("Foggy Bottom", "USA")]
    [InlineData("Zhongnanhai", "CHN")]
    [InlineData("Rashtrapati Bhavan", "IND")]
    [InlineData("Cheong Wa Dae", "KOR")]
    [InlineData("Knesset", "ISR")]
    [InlineData("Verkhovna Rada", "UKR")]
    [InlineData("Casa de Nariño", "COL")]
    [InlineData("Malacanang", "PHL")]
    [InlineData("Berlaymont", "EU")]
    public void A_seat_of_government_or_a_parliament_stands_for_its_state_or_body(string seat, string id) =>
        Gazetteer.Find(seat)!.Actor!.Id.ShouldBe(id);

    [Theory]
    [InlineData("Kiev", "Kyiv", "UKR")]
    [InlineData("Peking", "Beijing", "CHN")]
    [InlineData("Bogota", "Bogotá", "COL")]
    [InlineData("Ndjamena", "N'Djamena", "TCD")]
    public void Another_spelling_of_a_capital_has_its_usual_name(string spelling, string name, string code)
    {
        GazetteerEntry entry = Gazetteer.Find(spelling)!;
        entry.Kind.ShouldBe(EntryKind.Capital);
        entry.Name.ShouldBe(name);
        entry.Actor!.Id.ShouldBe(code);
    }

    [Theory]
    [InlineData("U.S.", "USA")]
    [InlineData("USSR", "SUN")]
    [InlineData("Holy See", "VAT")]
    [InlineData("Palestinian Authority", "PSE")]
    [InlineData("Republic of China", "TWN")]
    [InlineData("People's Republic of China", "CHN")]
    [InlineData("DR Congo", "COD")]
    [InlineData("African Union", "AU")]
    [InlineData("Security Council", "UNSC")]
    [InlineData("OPEC+", "OPEC+")]
    [InlineData("OPEC", "OPEC")]
    [InlineData("P5+1", "P5+1")]
    [InlineData("al Qaida", "al-qaeda")]
    [InlineData("Tamil Tigers", "LTTE")]
    [InlineData("Turkish Cypriot", "turkish-cypriots")]
    public void Other_names_lead_to_the_same_actor(string name, string id) => Gazetteer.Find(name)!.Actor!.Id.ShouldBe(id);

    [Theory]
    [InlineData("us")]
    [InlineData("who")]
    [InlineData("turkey")]
    [InlineData("Who")]
    [InlineData("poles")]
    public void A_common_word_is_no_name(string word) => Gazetteer.Find(word).ShouldBeNull();

    [Fact]
    public void An_organ_of_a_state_is_a_body_on_that_states_side()
    {
        GazetteerEntry guards = Gazetteer.Find("Revolutionary Guards")!;
        guards.Actor!.Id.ShouldBe("IRGC");
        guards.Party!.Id.ShouldBe("IRN");
    }

    [Fact]
    public void A_city_has_its_country_and_stands_for_nobody()
    {
        GazetteerEntry city = Gazetteer.Find("Genève")!;
        city.Name.ShouldBe("Geneva");
        city.Country.ShouldBe("CHE");
        city.Actor.ShouldBeNull();
    }
}
