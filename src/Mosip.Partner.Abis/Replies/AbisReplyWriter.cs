using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Mosip.Partner.Abis.Requests;

namespace Mosip.Partner.Abis.Replies;

/// <summary>
/// Writes replies as MOSIP and its compliance toolkit take them: values are texts, nothing is null, nothing is there that need not be. Everything is ASCII: MOSIP's Java
/// before 18 reads bytes in the platform's character set.
/// </summary>
internal sealed class AbisReplyWriter(TimeProvider time)
{
    private const string Success = "1", Failed = "2";

    public byte[] Failure(AbisRequest request, AbisFailureReason reason) => Write(request, Failed, json => json.WriteString("failureReason", ((int)reason).ToString(CultureInfo.InvariantCulture)));

    public byte[] Done(AbisRequest request) => Write(request, Success, static _ => { });

    // All lower case, unlike the other members.
    public byte[] PendingJobs(AbisRequest request, long jobs) => Write(request, Success, json => json.WriteString("jobscount", jobs.ToString(CultureInfo.InvariantCulture)));

    public byte[] ReferenceCount(AbisRequest request, long count) => Write(request, Success, json => json.WriteString("count", count.ToString(CultureInfo.InvariantCulture)));

    public byte[] Candidates(AbisRequest request, IReadOnlyList<AbisCandidate> candidates) => Write(request, Success, json =>
    {
        json.WriteStartObject("candidateList");
        json.WriteString("count", candidates.Count.ToString(CultureInfo.InvariantCulture));
        json.WriteStartArray("candidates");
        foreach (AbisCandidate candidate in candidates)
            Write(json, candidate);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private byte[] Write(AbisRequest request, string returnValue, Action<Utf8JsonWriter> more)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        // The default encoder escapes all that is not ASCII.
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("id", request.Id);
            json.WriteString("requestId", request.RequestId);
            json.WriteString("responsetime", time.GetUtcNow().UtcDateTime.ToString(AbisRequestReader.TimeFormat, CultureInfo.InvariantCulture));
            json.WriteString("returnValue", returnValue);
            more(json);
            json.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, AbisCandidate candidate)
    {
        json.WriteStartObject();
        json.WriteString("referenceId", candidate.ReferenceId);
        Write(json, candidate.Analytics);
        json.WriteStartArray("modalities");
        foreach (AbisModality modality in candidate.Modalities)
        {
            json.WriteStartObject();
            json.WriteString("biometricType", modality.BiometricType);
            Write(json, modality.Analytics);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    // The toolkit asks for both members; an empty text is one.
    private static void Write(Utf8JsonWriter json, AbisAnalytics analytics)
    {
        json.WriteStartObject("analytics");
        json.WriteString("confidence", analytics.Confidence ?? "");
        json.WriteString("internalScore", analytics.InternalScore ?? "");
        foreach ((string name, string value) in analytics.Others.Where(static other => other.Key is not ("confidence" or "internalScore")))
            json.WriteString(name, value);
        json.WriteEndObject();
    }
}
