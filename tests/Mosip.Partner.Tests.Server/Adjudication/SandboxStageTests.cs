using System.Text;
using Mosip.Partner.Messaging;
using Mosip.Partner.Sandbox;
using Mosip.Partner.Tests.Server.Messaging;

namespace Mosip.Partner.Tests.Server.Adjudication;

/// <summary>What MOSIP's stages make of replies that no library should send, and the desk that answers by itself.</summary>
public sealed class SandboxStageTests : IAsyncDisposable
{
    private const string Applicant = "10002100741000320250304050607", Candidate = "10002100741000120240101010101";

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private static readonly SandboxCaseRequest Request = new() { RegistrationId = Applicant, Gallery = [new(Candidate)] };

    private readonly SandboxBroker _broker = SandboxBroker.Start();

    public ValueTask DisposeAsync() => _broker.DisposeAsync();

    [Theory]
    [InlineData("\"returnValue\":1,\"candidateList\":{\"count\":1,\"candidates\":[]}", SandboxCaseStatus.Approved)]
    [InlineData("\"returnValue\":1,\"candidateList\":{\"count\":0,\"candidates\":null}", SandboxCaseStatus.Approved)]
    [InlineData("\"returnValue\":\"1\",\"candidateList\":{\"count\":\"0\",\"candidates\":[]}", SandboxCaseStatus.Approved)]
    [InlineData("\"returnValue\":1,\"candidateList\":{\"count\":0,\"candidates\":[{\"referenceId\":\"x\"}]}", SandboxCaseStatus.Rejected)]
    [InlineData("\"returnValue\":1,\"candidateList\":{\"count\":1,\"candidates\":[{\"referenceId\":\"10002100741000120240101010101\"}]}", SandboxCaseStatus.Rejected)]
    [InlineData("\"returnValue\":3", SandboxCaseStatus.Rejected)]
    [InlineData("\"returnValue\":2", SandboxCaseStatus.Resend)]
    [InlineData("\"returnValue\":1,\"candidateList\":{\"count\":2,\"candidates\":[{\"referenceId\":\"10002100741000120240101010101\"}]}", SandboxCaseStatus.Resend)]
    [InlineData("\"returnValue\":1,\"candidateList\":{\"count\":1,\"candidates\":[{\"referenceId\":\"x\"}]}", SandboxCaseStatus.Resend)]
    [InlineData("\"returnValue\":1", SandboxCaseStatus.Error)]
    [InlineData("\"returnValue\":1,\"candidateList\":{\"count\":null,\"candidates\":[]}", SandboxCaseStatus.Error)]
    [InlineData("\"returnValue\":null", SandboxCaseStatus.Error)]
    [InlineData("\"x\":1", SandboxCaseStatus.Error)]
    public async Task Adjudication_ReadsRepliesAsMosipDoes(string members, SandboxCaseStatus status)
    {
        await using SandboxAdjudication mosip = await StartAsync();
        SandboxCase sent = await mosip.SendAsync(Request, Cancel);

        await ReplyAsync(mosip, $$"""{"requestId":"{{sent.RequestId}}",{{members}}}""", 1);

        Assert.Equal(status, sent.Status);
    }

    [Theory]
    [InlineData(1, SandboxCaseStatus.Approved)]
    [InlineData(2, SandboxCaseStatus.Resend)]
    [InlineData(3, SandboxCaseStatus.Rejected)]
    [InlineData(0, SandboxCaseStatus.Rejected)]
    public async Task Verification_RejectsByAnyOtherNumber(int value, SandboxCaseStatus status)
    {
        await using SandboxAdjudication mosip = await StartAsync(isVerification: true);
        SandboxCase sent = await mosip.SendAsync(Request, Cancel);

        await ReplyAsync(mosip, $$$"""{"requestId":"{{{sent.RequestId}}}","returnValue":{{{value}}}}""", 1, "verification");

        Assert.Equal(status, sent.Status);
    }

    [Theory]
    [InlineData(false, SandboxCaseStatus.Error)]
    [InlineData(true, SandboxCaseStatus.Failed)]
    public async Task SecondReply_DamagesTheRegistration(bool isVerification, SandboxCaseStatus status)
    {
        await using SandboxAdjudication mosip = await StartAsync(isVerification);
        SandboxCase sent = await mosip.SendAsync(Request, Cancel);
        string reply = $$$"""{"requestId":"{{{sent.RequestId}}}","returnValue":1,"candidateList":{"count":0,"candidates":[]}}""";

        string queue = isVerification ? "verification" : "adjudication";
        await ReplyAsync(mosip, reply, 1, queue);
        Assert.Equal(SandboxCaseStatus.Approved, sent.Status);
        SandboxReplyReading reading = await ReplyAsync(mosip, reply, 2, queue);

        Assert.Equal((status, "RPR-MVS-004"), (sent.Status, reading.Code));
    }

    [Theory]
    [InlineData(false, SandboxCaseStatus.Error)]
    [InlineData(true, SandboxCaseStatus.Approved)]
    public async Task Reply_AfterSentBack_HarmsAnAdjudication_AndDecidesAVerification(bool isVerification, SandboxCaseStatus status)
    {
        await using SandboxAdjudication mosip = await StartAsync(isVerification);
        SandboxCase sent = await mosip.SendAsync(Request, Cancel);
        string queue = isVerification ? "verification" : "adjudication";

        await ReplyAsync(mosip, $$"""{"requestId":"{{sent.RequestId}}","returnValue":2}""", 1, queue);
        await ReplyAsync(mosip, $$$"""{"requestId":"{{{sent.RequestId}}}","returnValue":1,"candidateList":{"count":0}}""", 2, queue);

        Assert.Equal(status, sent.Status);
    }

    [Theory]
    [InlineData("no JSON", "RPR-MVS-023")]
    [InlineData("[]", "RPR-MVS-024")]
    [InlineData("{\"requestId\":\"unknown\",\"returnValue\":1}", "RPR-MVS-024")]
    public async Task Reply_ThatMosipCannotPlace_IsLost(string reply, string code)
    {
        await using SandboxAdjudication mosip = await StartAsync();
        SandboxCase sent = await mosip.SendAsync(Request, Cancel);

        SandboxReplyReading reading = await ReplyAsync(mosip, reply, 1);

        Assert.Equal((true, code, SandboxCaseStatus.InQueue), (reading.IsLost, reading.Code, sent.Status));
    }

    [Fact]
    public async Task SendAgain_ReplacesTheRequestIdOfAnAdjudication_AndKeepsThatOfAVerification()
    {
        await using SandboxAdjudication adjudication = await StartAsync(), verification = await StartAsync(isVerification: true);
        SandboxCase first = await adjudication.SendAsync(Request, Cancel), second = await verification.SendAsync(Request, Cancel);
        string before = first.RequestId;
        await adjudication.SendAgainAsync(first, Cancel);
        await verification.SendAgainAsync(second, Cancel);

        Assert.Single(second.RequestIds);
        Assert.NotEqual(before, first.RequestId);
        Assert.True((await ReplyAsync(adjudication, $$"""{"requestId":"{{before}}","returnValue":3}""", 1)).IsLost);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Desk_AnswersByDefault_AndAsIsExpectedOfARegistration_AfterADelay(bool isVerification)
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
        var options = new SandboxAdjudicationOptions { Broker = _broker.Login, IsVerification = isVerification, MessageFormat = QueueMessageClass.Bytes, TimeProvider = time };
        await using SandboxAdjudication mosip = await SandboxAdjudication.StartAsync(options, Cancel);
        await using SandboxDesk desk = await SandboxDesk.StartAsync(options, cancellationToken: Cancel);
        desk.Expect("slow", SandboxDeskDecision.Rejected, TimeSpan.FromMinutes(5));
        desk.Expect("rejected", SandboxDeskDecision.Rejected);

        SandboxCase slow = await mosip.SendAsync(Request with { RegistrationId = "slow" }, Cancel);
        SandboxCase rejected = await mosip.SendAsync(Request with { RegistrationId = "rejected" }, Cancel), approved = await mosip.SendAsync(Request, Cancel);
        await mosip.SendAsync("no case"u8.ToArray(), Cancel);
        await Until.TrueAsync(() => mosip.Readings.Count == 2, "two decisions");
        Assert.Equal((SandboxCaseStatus.InQueue, SandboxCaseStatus.Rejected, SandboxCaseStatus.Approved), (slow.Status, rejected.Status, approved.Status));

        // The delay begins when the case is read, which is before the next one is.
        time.Advance(TimeSpan.FromMinutes(5));
        await Until.TrueAsync(() => slow.Status == SandboxCaseStatus.Rejected, "the slow decision");
        desk.Forget("rejected");
        SandboxCase again = await mosip.SendAsync(Request with { RegistrationId = "rejected" }, Cancel);
        await Until.TrueAsync(() => again.Status == SandboxCaseStatus.Approved, "the decision by default");
        Assert.Equal(SandboxMessageClass.Bytes, _broker.Received[^1].Class);
    }

    private Task<SandboxAdjudication> StartAsync(bool isVerification = false) =>
        SandboxAdjudication.StartAsync(new SandboxAdjudicationOptions { Broker = _broker.Login, IsVerification = isVerification }, Cancel);

    private async Task<SandboxReplyReading> ReplyAsync(SandboxAdjudication mosip, string reply, int number, string queue = "adjudication")
    {
        await using (IQueueSession partner = await QueueTransport.ByAddress.OpenAsync(_broker.Login, new QueuePair($"mosip-to-{queue}", $"{queue}-to-mosip"), Cancel))
            await partner.SendAsync(new QueueMessage(Encoding.UTF8.GetBytes(reply), QueueMessageClass.Text), Cancel);
        await Until.TrueAsync(() => mosip.Readings.Count == number, $"MOSIP's reading of reply {number}");
        return mosip.Readings[number - 1];
    }
}
