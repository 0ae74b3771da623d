using System.Text;
using System.Text.Json;
using FsCheck.Xunit;
using Mosip.Partner.Adjudication;
using Mosip.Partner.Adjudication.Decisions;

namespace Mosip.Partner.Tests.Unit.Adjudication;

/// <summary>The replies, to the byte.</summary>
public class DecisionWriterTests
{
    private static readonly DateTimeOffset Time = new(2025, 3, 4, 6, 0, 0, TimeSpan.FromHours(0));

    [Fact]
    public void Write_Match_CountsItsCandidates_AndGivesEachTheNotes() => Assert.Equal(
        """{"id":"mosip.manual.adjudication.adjudicate","requestId":"r","responsetime":"2025-03-04T06:00:00.000Z","returnValue":1,"candidateList":{"count":2,"candidates":["""
        + """{"referenceId":"a","analytics":{"primaryOperatorID":"op-11","primaryOperatorComments":"MATCHED","secondaryOperatorID":"op-12","secondaryOperatorComments":"agree"}},"""
        + """{"referenceId":"b","analytics":{"primaryOperatorID":"op-11","primaryOperatorComments":"MATCHED","secondaryOperatorID":"op-12","secondaryOperatorComments":"agree"}}],"analytics":null}}""",
        Write(CaseKind.Adjudication, DecisionWriter.Done, ["a", "b"], new OperatorNotes { PrimaryOperatorId = "op-11", PrimaryOperatorComments = "MATCHED", SecondaryOperatorId = "op-12", SecondaryOperatorComments = "agree" }));

    [Fact]
    public void Write_NoMatch_HasACandidateListThatIsEmpty() => Assert.Equal(
        """{"id":"mosip.manual.adjudication.adjudicate","requestId":"r","responsetime":"2025-03-04T06:00:00.000Z","returnValue":1,"candidateList":{"count":0,"candidates":[],"analytics":null}}""",
        Write(CaseKind.Adjudication, DecisionWriter.Done, [], null));

    [Theory]
    [InlineData(CaseKind.Adjudication, DecisionWriter.SendAgain, "mosip.manual.adjudication.adjudicate")]
    [InlineData(CaseKind.Verification, DecisionWriter.Done, "mosip.verification.adjudicate")]
    [InlineData(CaseKind.Verification, DecisionWriter.SendAgain, "mosip.verification.adjudicate")]
    [InlineData(CaseKind.Verification, DecisionWriter.Rejected, "mosip.verification.adjudicate")]
    public void Write_WithoutCandidates_HasFourMembers(CaseKind kind, int value, string id) =>
        Assert.Equal($$"""{"id":"{{id}}","requestId":"r","responsetime":"2025-03-04T06:00:00.000Z","returnValue":{{value}}}""", Write(kind, value, null, null));

    [Property]
    public bool Write_AnyComment_IsAsciiAndReadAsItWasWritten(string comment)
    {
        string json = Write(CaseKind.Adjudication, DecisionWriter.Done, [], new OperatorNotes { PrimaryOperatorComments = comment });
        // Half a surrogate pair is no text; it is replaced.
        string? expected = comment is null ? null : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(comment));
        using JsonDocument document = JsonDocument.Parse(json);
        return json.All(char.IsAscii) && document.RootElement.GetProperty("candidateList").GetProperty("analytics").GetProperty("primaryOperatorComments").GetString() == expected;
    }

    private static string Write(CaseKind kind, int value, string[]? matches, OperatorNotes? notes) => Encoding.UTF8.GetString(
        DecisionWriter.Write(new AdjudicationCase { CaseId = "c", Kind = kind, RequestId = "r", RegistrationId = "x" }, value, matches, notes, Time));
}
