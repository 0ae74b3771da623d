using System.Text;
using Microsoft.Extensions.Time.Testing;
using Mosip.Partner.Abis;
using Mosip.Partner.Abis.Replies;
using Mosip.Partner.Abis.Requests;

namespace Mosip.Partner.Tests.Unit.Abis;

/// <summary>Replies byte for byte as the ABIS API's examples have them.</summary>
public class AbisReplyWriterTests
{
    private static readonly AbisReplyWriter Writer = new(new FakeTimeProvider(new DateTimeOffset(2025, 3, 4, 5, 6, 11, 402, TimeSpan.Zero)));

    private static readonly AbisRequest Request = new() { Id = "mosip.abis.insert", RequestId = "5b0c0e0a-6d1e-4f0e-9f5e-2d0a3f7c1b11" };

    private const string Begin = """{"id":"mosip.abis.insert","requestId":"5b0c0e0a-6d1e-4f0e-9f5e-2d0a3f7c1b11","responsetime":"2025-03-04T05:06:11.402Z","returnValue":""";

    [Fact]
    public void Done_HasNoFailureReason() => Assert.Equal(Begin + "\"1\"}", Text(Writer.Done(Request)));

    [Fact]
    public void Failure_HasItsReasonAsAText() => Assert.Equal(Begin + "\"2\",\"failureReason\":\"7\"}", Text(Writer.Failure(Request, AbisFailureReason.BiometricsNotFetched)));

    [Fact]
    public void NoCandidates_IsAnEmptyList() => Assert.Equal(Begin + "\"1\",\"candidateList\":{\"count\":\"0\",\"candidates\":[]}}", Text(Writer.Candidates(Request, [])));

    [Fact]
    public void Candidates_AreCounted_AndHaveBothMembersOfTheirAnalytics()
    {
        var candidate = new AbisCandidate("c0ffee00")
        {
            Analytics = new AbisAnalytics("97", "118") { Others = new Dictionary<string, string> { ["vendorKey"] = "v", ["confidence"] = "twice" } },
            Modalities = [new AbisModality("FIR", new AbisAnalytics("97"))],
        };

        Assert.Equal(
            Begin + """
            "1","candidateList":{"count":"1","candidates":[{"referenceId":"c0ffee00","analytics":{"confidence":"97","internalScore":"118","vendorKey":"v"},"modalities":[{"biometricType":"FIR","analytics":{"confidence":"97","internalScore":""}}]}]}}
            """,
            Text(Writer.Candidates(Request, [candidate])));
    }

    [Fact]
    public void JobsAndReferences_AreTexts()
    {
        Assert.Equal(Begin + "\"1\",\"jobscount\":\"3\"}", Text(Writer.PendingJobs(Request, 3)));
        Assert.Equal(Begin + "\"1\",\"count\":\"1000000\"}", Text(Writer.ReferenceCount(Request, 1_000_000)));
    }

    [Fact]
    public void EverythingIsAscii() => Assert.All(Writer.Done(Request with { Id = "\u00e9\u0928\u0940" }), value => Assert.InRange(value, (byte)' ', (byte)'~'));

    private static string Text(byte[] reply) => Encoding.UTF8.GetString(reply);
}
