using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Mosip.Partner.Adjudication.Cases;

namespace Mosip.Partner.Adjudication.Decisions;

/// <summary>
/// Writes decisions. For MOSIP an adjudication is approved by 1 with an empty list and rejected by 1 with one that is not; 2 asks for the case again; any other number
/// rejects, which is how a verification is rejected (ManualAdjudicationServiceImpl, VerificationServiceImpl). The output is ASCII.
/// </summary>
internal static class DecisionWriter
{
    public const int Done = 1, SendAgain = 2, Rejected = 3;

    public static byte[] Write(AdjudicationCase decided, int returnValue, IReadOnlyCollection<string>? matches, OperatorNotes? notes, DateTimeOffset time)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("id", CaseMessage.IdOf(decided.Kind));
            json.WriteString("requestId", decided.RequestId);
            json.WriteString("responsetime", time.UtcDateTime.ToString(CaseMessage.TimeFormat, CultureInfo.InvariantCulture));
            json.WriteNumber("returnValue", returnValue);
            if (matches is not null)
                WriteCandidates(json, matches, notes);
            json.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteCandidates(Utf8JsonWriter json, IReadOnlyCollection<string> matches, OperatorNotes? notes)
    {
        json.WriteStartObject("candidateList");
        // A count that differs from the list is asked for again, or read the wrong way round.
        json.WriteNumber("count", matches.Count);
        json.WriteStartArray("candidates");
        foreach (string match in matches)
        {
            json.WriteStartObject();
            json.WriteString("referenceId", match);
            WriteNotes(json, notes);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        WriteNotes(json, matches.Count == 0 ? notes : null);
        json.WriteEndObject();
    }

    private static void WriteNotes(Utf8JsonWriter json, OperatorNotes? notes)
    {
        if (notes is null)
        {
            json.WriteNull("analytics");
            return;
        }
        json.WriteStartObject("analytics");
        json.WriteString("primaryOperatorID", notes.PrimaryOperatorId);
        json.WriteString("primaryOperatorComments", notes.PrimaryOperatorComments);
        json.WriteString("secondaryOperatorID", notes.SecondaryOperatorId);
        json.WriteString("secondaryOperatorComments", notes.SecondaryOperatorComments);
        json.WriteEndObject();
    }
}
