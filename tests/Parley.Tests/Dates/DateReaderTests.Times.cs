namespace Parley.Tests.Dates;

public partial class DateReaderTests
{
    [Theory]
    [InlineData("The envoys sat down at 9 a.m.", "9 a.m.=T09")]
    [InlineData("The envoys sat down at 9:40 pm Eastern time.", "9:40 pm Eastern time=T21:40")]
    [InlineData("The guns fell silent at 7:05:30 am.", "7:05:30 am=T07:05:30")]
    [InlineData("The envoys sat down at half past seven.", "half past seven=T07:30")]
    [InlineData("The envoys sat down at a quarter to nine in the evening.", "a quarter to nine in the evening=T20:45")]
    [InlineData("The envoys sat down at ten past 4 in the afternoon.", "ten past 4 in the afternoon=T16:10")]
    [InlineData("The envoys sat down at eight o'clock.", "eight o'clock=T08")]
    [InlineData("The envoys sat down at 12 noon.", "12 noon=T12")]
    [InlineData("The truce begins at 1400 GMT.", "1400 GMT=T14:00")]
    [InlineData("The truce begins at 5 p.m. Velden time.", "5 p.m. Velden time=T17")]
    [InlineData("They left early in the morning.", "early in the morning=TMO")]
    [InlineData("The truce begins at 7 p. m. Velden time.", "7 p. m. Velden time=T19")]
    [InlineData("They left at 10 a . m . and came back.", "10 a . m .=T10")]
    public void A_time_without_its_day_is_told_alone(string text, string expected) => TimeExpressions.Values(text, Monday).ShouldBe(expected);

    [Theory]
    [InlineData("They arrived on Sunday. They left at 6 p.m. and flew home.", "Sunday=2025-07-13; 6 p.m.=2025-07-13T18:00")]
    [InlineData("They spoke this morning at 7.", "this morning at 7=2025-07-14T07:00")]
    [InlineData("They spoke last night at 8.", "last night at 8=2025-07-13T20:00")]
    [InlineData("They spoke at 8 a.m. this morning.", "8 a.m. this morning=2025-07-14T08:00")]
    [InlineData("They will speak at five-thirty tomorrow evening.", "five-thirty tomorrow evening=2025-07-15T17:30")]
    [InlineData("They will speak on Thursday 1 pm.", "Thursday 1 pm=2025-07-17T13:00")]
    [InlineData("They will speak on Wednesday evening next week.", "Wednesday evening next week=2025-07-23TEV")]
    [InlineData("They will speak at 3 p. m. on Friday and leave at seven p . m . that day.", "3 p. m. on Friday=2025-07-18T15:00; seven p . m . that day=2025-07-18T19:00")]
    public void A_time_belongs_to_the_day_told_beside_it(string text, string expected) =>
        TimeExpressions.Values(text, Monday).ShouldBe(expected);

    [Theory]
    [InlineData("The office is open from 3 to 5 p.m.", "3 to 5 p.m.=15:00:00/17:00:00")]
    [InlineData("The office is open from 9.30 to 4.30pm.", "9.30 to 4.30pm=09:30:00/16:30:00")]
    [InlineData("The office is open 10am to 12pm on Friday.", "10am to 12pm on Friday=2025-07-18T10:00:00/2025-07-18T12:00:00")]
    [InlineData("They will talk tomorrow between 2 and 4:30 pm.", "tomorrow between 2 and 4:30 pm=2025-07-15T14:00:00/2025-07-15T16:30:00")]
    [InlineData("They spoke between 7 and 9 last night.", "7 and 9 last night=2025-07-13T19:00:00/2025-07-13T21:00:00")]
    [InlineData("The shelling went on from 10 p.m. to 2 a.m. on Sunday.", "10 p.m. to 2 a.m. on Sunday=2025-07-13T22:00:00/2025-07-14T02:00:00")]
    public void A_stretch_of_time_is_one_expression_with_both_its_ends(string text, string expected) => TimeExpressions.Values(text, Monday).ShouldBe(expected);

    [Theory]
    [InlineData("The team won 3 to 1 and 21 to 17.")]
    [InlineData("The rate rose from 6 to 7 and the price from 2.30 to 3.10.")]
    [InlineData("Between 3 and 5 men were hurt at half past the price.")]
    [InlineData("He was five to one ahead, the vote was 10-4.")]
    public void Numbers_that_tell_no_time_are_none(string text) => TimeExpressions.Read(text, Monday).ShouldBeEmpty();
}
