using System.Text.Json;
using Parley.Views;

namespace Parley.Web.Reading;

/// <summary>An order to read articles, as programs see it.</summary>
public static class JobJson
{
    public static void Write(Utf8JsonWriter json, ReadingJob job)
    {
        json.WriteStartObject();
        json.WriteNumber("number", job.Number);
        json.WriteString("state", Labels.Code(job.State));
        json.WriteStartArray("inputs");
        foreach (string input in job.Inputs)
            json.WriteStringValue(input);
        json.WriteEndArray();
        json.WriteNumber("done", job.Progress?.Done ?? 0);
        json.WritePropertyName("summary");
        if (job.Summary is null)
            json.WriteNullValue();
        else
            SummaryJson.Write(json, job.Summary);
        json.WriteString("error", job.Error is null ? null : Failure.Of(job.Error).Detail);
        json.WriteEndObject();
    }
}
