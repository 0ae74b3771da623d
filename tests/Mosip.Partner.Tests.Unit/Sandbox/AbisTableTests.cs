using System.Text;
using Mosip.Partner.Messaging;
using Mosip.Partner.Sandbox;
using Mosip.Partner.Sandbox.RegistrationProcessor;

namespace Mosip.Partner.Tests.Unit.Sandbox;

/// <summary>MOSIP's reading of ABIS replies, row by row of the state machine of its middleware stage.</summary>
public class AbisTableTests
{
    private readonly AbisTable _table = new(QueueMessageClass.Text);
    private readonly SandboxRegistration _registration = new(new SandboxApplication());
    private readonly SandboxAbisRequest _insert, _identify;

    public AbisTableTests() => (_insert, _identify) = Begin(_registration);

    [Theory]
    [InlineData("{", QueueMessageClass.Text, null)]
    [InlineData("[]", QueueMessageClass.Text, null)]
    [InlineData("{}", QueueMessageClass.Text, "RPR-ABIS-MIDDLEWARE-006")]
    [InlineData("""{"requestId":7}""", QueueMessageClass.Text, "RPR-ABIS-MIDDLEWARE-006")]
    [InlineData("""{"requestId":"\ud800"}""", QueueMessageClass.Text, "RPR-ABIS-MIDDLEWARE-006")]
    [InlineData("{}", QueueMessageClass.Bytes, null)]
    public void Rows1To3_AreLost(string content, QueueMessageClass format, string? code)
    {
        SandboxReplyReading reading = _table.Read(new QueueMessage(Encoding.UTF8.GetBytes(content), format), out SandboxAbisRequest? next);

        Assert.True(reading.IsLost);
        Assert.Equal(code, reading.Code);
        Assert.Null(next);
    }

    [Fact]
    public void Row1_OtherClass_IsLost_ThoughItNamesTheRequest()
    {
        SandboxReplyReading reading = _table.Read(new QueueMessage(Encoding.UTF8.GetBytes(Json(_insert, """ "returnValue":"1" """)), QueueMessageClass.Bytes), out _);

        Assert.True(reading.IsLost);
        Assert.Equal(SandboxAbisStatus.Sent, _insert.Status);
    }

    [Fact]
    public void Row4_SecondReply_IsIgnored()
    {
        Read(_insert, """ "returnValue":"1" """);

        Assert.Equal("RPR-ABIS-MIDDLEWARE-009", Read(_insert, """ "returnValue":"1" """).Code);
        Assert.Equal("RPR-ABIS-MIDDLEWARE-010", Read(_identify, """ "returnValue":"1" """).Code);
    }

    [Theory]
    [InlineData(""" "returnValue":"1" """)]
    [InlineData(""" "returnValue":1 """)]
    [InlineData(""" "returnValue":"2","failureReason":"10" """)]
    public void Row5_InsertDone_TheIdentifyIsNext(string reply)
    {
        _table.Read(Message(_insert, reply), out SandboxAbisRequest? next);

        Assert.Same(_identify, next);
        Assert.Equal(SandboxAbisStatus.Processed, _insert.Status);
    }

    [Theory]
    [InlineData(""" "returnValue":"2","failureReason":"7" """)]
    [InlineData(""" "returnValue":"1.0" """)]
    [InlineData(""" "returnValue":1.0 """)]
    public void Row6_InsertFailed_IsReprocessed(string reply)
    {
        Read(_insert, reply);

        Assert.Equal((SandboxAbisStatus.Failed, SandboxRegistrationStatus.Reprocess), (_insert.Status, _registration.Status));
    }

    [Theory]
    [InlineData("7", SandboxAbisStatus.Failed)]
    [InlineData("10", SandboxAbisStatus.Processed)]
    public void Row7_IdentifyFailed_IsReprocessed_AndReason10MarksItProcessed(string reason, SandboxAbisStatus status)
    {
        Identified($$""" "returnValue":"2","failureReason":"{{reason}}" """);

        Assert.Equal((status, SandboxRegistrationStatus.Reprocess), (_identify.Status, _registration.Status));
    }

    [Theory]
    [InlineData(""" "returnValue":"1" """)]
    [InlineData(""" "returnValue":"1","candidateList":null """)]
    [InlineData(""" "returnValue":"1","candidateList":{"count":"3"} """)]
    [InlineData(""" "returnValue":"1","candidateList":{"count":"1","candidates":[{"referenceId":"nobody","analytics":null,"modalities":null}]} """)]
    public void Row8_NobodyKnown_IsUnique(string reply)
    {
        Identified(reply);

        Assert.Equal((SandboxAbisStatus.Processed, SandboxRegistrationStatus.Unique), (_identify.Status, _registration.Status));
    }

    [Fact]
    public void Row8_CandidateInUpperCase_IsFound_AndTheOwnReferenceIsNot()
    {
        var other = new SandboxRegistration(new SandboxApplication());
        (SandboxAbisRequest insert, _) = Begin(other);

        Identified($$""" "returnValue":"1","candidateList":{"candidates":[{"referenceId":"{{insert.ReferenceId.ToUpperInvariant()}}"},{"referenceId":"{{_identify.ReferenceId}}"}]} """);

        Assert.Equal([other], _registration.Candidates);
        Assert.Equal(SandboxRegistrationStatus.Adjudication, _registration.Status);
    }

    [Fact]
    public void Row9_SeveralAbis_AllHaveToAnswer()
    {
        var registration = new SandboxRegistration(new SandboxApplication());
        AbisAttempt attempt = registration.Begin(null, DateTimeOffset.UnixEpoch);
        attempt.AddPair("one");
        attempt.AddPair("two");
        _table.Add(attempt);
        foreach (SandboxAbisRequest request in attempt.Requests)
            request.Status = SandboxAbisStatus.Sent;

        Read(attempt.Requests[1], """ "returnValue":"1" """);
        SandboxRegistrationStatus afterOne = registration.Status;
        Read(attempt.Requests[3], $$""" "returnValue":"1","candidateList":{"candidates":[{"referenceId":"{{_insert.ReferenceId}}"}]} """);

        Assert.Equal(SandboxRegistrationStatus.Processing, afterOne);
        Assert.Equal([_registration], registration.Candidates);
    }

    [Theory]
    [InlineData("""  "a":1 """)]
    [InlineData(""" "returnValue":null """)]
    [InlineData(""" "returnValue":"1","candidateList":[] """)]
    [InlineData(""" "returnValue":"1","candidateList":{"candidates":{}} """)]
    [InlineData(""" "returnValue":"1","candidateList":{"candidates":[{}]} """)]
    [InlineData(""" "returnValue":"1","candidateList":{"candidates":[{"referenceId":"a","analytics":{"confidence":{}}}]} """)]
    [InlineData(""" "returnValue":"1","candidateList":{"candidates":[{"referenceId":"a","modalities":{}}]} """)]
    public void Row10_WhatMakesMosipThrow_StaysSent_AndIsReprocessed(string reply)
    {
        SandboxReplyReading reading = Identified(reply);

        Assert.False(reading.IsLost);
        Assert.Equal((SandboxAbisStatus.Sent, SandboxRegistrationStatus.Reprocess), (_identify.Status, _registration.Status));
    }

    private (SandboxAbisRequest Insert, SandboxAbisRequest Identify) Begin(SandboxRegistration registration)
    {
        AbisAttempt attempt = registration.Begin(null, DateTimeOffset.UnixEpoch);
        attempt.AddPair("ABIS");
        attempt.Requests[0].Status = SandboxAbisStatus.Sent;
        _table.Add(attempt);
        return (attempt.Requests[0], attempt.Requests[1]);
    }

    private SandboxReplyReading Identified(string reply)
    {
        Read(_insert, """ "returnValue":"1" """);
        _identify.Status = SandboxAbisStatus.Sent;
        return Read(_identify, reply);
    }

    private SandboxReplyReading Read(SandboxAbisRequest request, string reply) => _table.Read(Message(request, reply), out _);

    private static QueueMessage Message(SandboxAbisRequest request, string reply) => new(Encoding.UTF8.GetBytes(Json(request, reply)), QueueMessageClass.Text);

    private static string Json(SandboxAbisRequest request, string reply) => $$"""{"requestId":"{{request.RequestId}}",{{reply}}}""";
}
