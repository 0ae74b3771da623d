using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using Mosip.Partner.Adjudication;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Messaging;
using Mosip.Partner.Sandbox;
using Mosip.Partner.Tests.Server.Abis;
using Mosip.Partner.Tests.Server.Messaging;

namespace Mosip.Partner.Tests.Server.Adjudication;

/// <summary>Cases and decisions between a desk and MOSIP, over a real socket.</summary>
public class DeskTests
{
    private const string Applicant = "10002100741000320250304050607", First = "10002100741000120240101010101", Second = "10002100741000120240101010102";

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private static readonly SandboxCaseRequest Request = new()
    {
        RegistrationId = Applicant,
        Applicant = [SandboxReference.Packet("http://datashare.datashare/applicant")],
        Gallery = [new(First, SandboxReference.Repository("http://datashare.datashare/first")), new(Second)],
    };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Case_InBothFormsOfTheReference_ReachesTheDesk(bool isLts)
    {
        await using Desk desk = await Desk.StartAsync(configure: options => options.UsesLtsFormat = isLts);

        await desk.Mosip.SendAsync(Request, Cancel);
        AdjudicationCase received = await desk.NextAsync();

        Assert.Equal((CaseKind.Adjudication, Applicant), (received.Kind, received.RegistrationId));
        SharedReference reference = Assert.Single(received.Applicant);
        Assert.Equal(("http://datashare.datashare/applicant", isLts ? "packet" : null), (reference.Url, reference.Source));
        Assert.Equal([First, Second], received.Gallery.Select(entry => entry.RegistrationId));
        Assert.Equal("http://datashare.datashare/first", Assert.Single(received.Gallery[0].References).Url);
        Assert.Empty(received.Gallery[1].References);
    }

    [Theory]
    [InlineData(QueueMessageClass.Text)]
    [InlineData(QueueMessageClass.Bytes)]
    public async Task NoMatch_Approves_InTheClassOfTheRequest(QueueMessageClass format)
    {
        await using Desk desk = await Desk.StartAsync(configure: options => options.MessageFormat = format);
        SandboxCase sent = await desk.Mosip.SendAsync(Request, Cancel);

        DecisionOutcome outcome = await desk.Adjudication.NoMatchAsync((await DecidableAsync(desk)).CaseId, new OperatorNotes { PrimaryOperatorId = "op-11" }, Cancel);
        SandboxReplyReading reading = await desk.ReadingAsync();

        Assert.Equal(DecisionOutcome.Taken, outcome);
        Assert.Equal(SandboxCaseStatus.Approved, sent.Status);
        Assert.Equal("RPR-MNV-SUCCESS-001", reading.Code);
        SandboxMessage reply = desk.Broker.Received[^1];
        Assert.Equal((format == QueueMessageClass.Text ? SandboxMessageClass.Text : SandboxMessageClass.Bytes, true), (reply.Class, reply.IsDurable));
        Assert.Contains("\"returnValue\":1,\"candidateList\":{\"count\":0,\"candidates\":[],\"analytics\":{\"primaryOperatorID\":\"op-11\"", Encoding.UTF8.GetString(reply.Content.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Match_Rejects()
    {
        await using Desk desk = await Desk.StartAsync();
        SandboxCase sent = await desk.Mosip.SendAsync(Request, Cancel);

        await desk.Adjudication.MatchAsync((await DecidableAsync(desk)).CaseId, [First, First], cancellationToken: Cancel);
        SandboxReplyReading reading = await desk.ReadingAsync();

        Assert.Equal(SandboxCaseStatus.Rejected, sent.Status);
        Assert.Contains("\"count\":1", Encoding.UTF8.GetString(reading.Content.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Match_WithSomebodyElse_OrNobody_IsRefusedHere()
    {
        await using Desk desk = await Desk.StartAsync();
        await desk.Mosip.SendAsync(Request, Cancel);
        string caseId = (await DecidableAsync(desk)).CaseId;

        await Assert.ThrowsAsync<ArgumentException>(() => desk.Adjudication.MatchAsync(caseId, [Applicant], cancellationToken: Cancel));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => desk.Adjudication.MatchAsync(caseId, [], cancellationToken: Cancel));
        await Assert.ThrowsAsync<ArgumentException>(() => desk.Adjudication.NoMatchAsync("unknown", cancellationToken: Cancel));
        Assert.Equal(DecisionOutcome.Taken, await desk.Adjudication.NoMatchAsync(caseId, cancellationToken: Cancel));
    }

    [Fact]
    public async Task SecondDecision_IsNotSent_AndTheFirstStands()
    {
        await using Desk desk = await Desk.StartAsync();
        SandboxCase sent = await desk.Mosip.SendAsync(Request, Cancel);
        string caseId = (await DecidableAsync(desk)).CaseId;

        DecisionOutcome[] results = await Task.WhenAll(Enumerable.Range(0, 8).Select(number =>
            number % 2 == 0 ? desk.Adjudication.NoMatchAsync(caseId, cancellationToken: Cancel) : desk.Adjudication.MatchAsync(caseId, [First], cancellationToken: Cancel)));
        await desk.ReadingAsync();
        // The case comes again, and is no new one.
        await desk.Mosip.RepeatAsync(sent, Cancel);
        await Until.TrueAsync(() => desk.Broker.Unsettled("mosip-to-adjudication") == 0 && desk.Broker.Waiting("mosip-to-adjudication").Count == 0, "the case is accepted again");

        Assert.Single(results, DecisionOutcome.Taken);
        Assert.Equal(7, results.Count(result => result == DecisionOutcome.AlreadyDecided));
        Assert.NotEqual(SandboxCaseStatus.Error, sent.Status);
        Assert.Single(desk.Mosip.Readings);
        Assert.Single(desk.Cases);
        Assert.Equal(DecisionOutcome.AlreadyDecided, await desk.Adjudication.NoMatchAsync(caseId, cancellationToken: Cancel));
    }

    [Fact]
    public async Task CannotDecide_TheCaseComesAgain_UnderAnotherId_AndIsDecided()
    {
        await using Desk desk = await Desk.StartAsync();
        SandboxCase sent = await desk.Mosip.SendAsync(Request, Cancel);
        await desk.Adjudication.CannotDecideAsync((await DecidableAsync(desk)).CaseId, Cancel);
        await desk.ReadingAsync();
        Assert.Equal(SandboxCaseStatus.Resend, sent.Status);

        await desk.Mosip.SendAgainAsync(sent, Cancel);
        await desk.Adjudication.NoMatchAsync((await DecidableAsync(desk, 2)).CaseId, cancellationToken: Cancel);
        await desk.ReadingAsync(2);

        Assert.Equal(SandboxCaseStatus.Approved, sent.Status);
    }

    [Fact]
    public async Task DecisionWhileTheBrokerIsDown_IsSentWhenItIsBack_Once()
    {
        await using Desk desk = await Desk.StartAsync();
        SandboxCase sent = await desk.Mosip.SendAsync(Request, Cancel);
        string caseId = (await DecidableAsync(desk)).CaseId;
        desk.Broker.Stop();
        await desk.CloseAsync();

        await desk.OpenAsync();
        Assert.Equal(DecisionOutcome.Taken, await desk.Adjudication.NoMatchAsync(caseId, cancellationToken: Cancel));
        desk.Broker.Resume();
        await desk.ReadingAsync();

        Assert.Equal(SandboxCaseStatus.Approved, sent.Status);
        Assert.Single(desk.Mosip.Readings);
    }

    [Theory]
    [InlineData("approve", SandboxCaseStatus.Approved)]
    [InlineData("reject", SandboxCaseStatus.Rejected)]
    [InlineData("send back", SandboxCaseStatus.Resend)]
    public async Task Verification_HasItsThreeDecisions(string decision, SandboxCaseStatus status)
    {
        await using Desk desk = await Desk.StartAsync(isVerification: true);
        SandboxCase sent = await desk.Mosip.SendAsync(Request, Cancel);
        string caseId = (await DecidableAsync(desk)).CaseId;

        await (decision switch
        {
            "approve" => desk.Verification.ApproveAsync(caseId, Cancel),
            "reject" => desk.Verification.RejectAsync(caseId, Cancel),
            _ => desk.Verification.SendBackAsync(caseId, Cancel),
        });
        await desk.ReadingAsync();

        Assert.Equal(status, sent.Status);
    }

    [Fact]
    public async Task Verification_SentBack_ComesAgainUnderTheSameRequestId_AsAnotherCase()
    {
        await using Desk desk = await Desk.StartAsync(isVerification: true);
        SandboxCase sent = await desk.Mosip.SendAsync(Request, Cancel);
        AdjudicationCase first = await DecidableAsync(desk);
        await desk.Verification.SendBackAsync(first.CaseId, Cancel);
        await desk.ReadingAsync();
        await desk.SentAsync();

        await desk.Mosip.SendAgainAsync(sent, Cancel);
        AdjudicationCase second = await DecidableAsync(desk, 2);
        await desk.Verification.ApproveAsync(second.CaseId, Cancel);
        await desk.ReadingAsync(2);

        Assert.Equal(first.RequestId, second.RequestId);
        Assert.NotEqual(first.CaseId, second.CaseId);
        Assert.Equal(SandboxCaseStatus.Approved, sent.Status);
    }

    [Fact]
    public async Task Case_SentAgainBeforeItIsDecided_TakesThePlaceOfTheFirst()
    {
        await using Desk desk = await Desk.StartAsync();
        SandboxCase sent = await desk.Mosip.SendAsync(Request, Cancel);
        AdjudicationCase first = await DecidableAsync(desk);
        await desk.Mosip.SendAgainAsync(sent, Cancel);
        AdjudicationCase second = await DecidableAsync(desk, 2);

        Assert.Equal(DecisionOutcome.Superseded, await desk.Adjudication.MatchAsync(first.CaseId, [First], cancellationToken: Cancel));
        Assert.Equal(DecisionOutcome.Taken, await desk.Adjudication.NoMatchAsync(second.CaseId, cancellationToken: Cancel));
        await desk.ReadingAsync();

        Assert.Equal(SandboxCaseStatus.Approved, sent.Status);
        Assert.Single(desk.Mosip.Readings);
    }

    [Fact]
    public async Task Registration_DecidedBefore_IsNotDecidedAgain_UnlessAPersonAllowsIt()
    {
        await using Desk desk = await Desk.StartAsync();
        SandboxCase sent = await desk.Mosip.SendAsync(Request, Cancel);
        await desk.Adjudication.NoMatchAsync((await DecidableAsync(desk)).CaseId, cancellationToken: Cancel);
        await desk.ReadingAsync();
        await desk.Mosip.SendAgainAsync(sent, Cancel);
        string again = (await DecidableAsync(desk, 2)).CaseId;

        Assert.Equal(DecisionOutcome.RegistrationDecided, await desk.Adjudication.MatchAsync(again, [First], cancellationToken: Cancel));
        Assert.Single(desk.Mosip.Readings);

        await desk.Adjudication.AllowAnotherAsync(again, Cancel);
        Assert.Equal(DecisionOutcome.Taken, await desk.Adjudication.MatchAsync(again, [First], cancellationToken: Cancel));
        await desk.ReadingAsync(2);

        Assert.Equal(SandboxCaseStatus.Rejected, sent.Status);
    }

    [Fact]
    public async Task GalleryEntry_ThatMosipFailedToPrepare_IsNotSeen_AndTheCaseIsDecided()
    {
        await using Desk desk = await Desk.StartAsync();
        SandboxCase sent = await desk.Mosip.SendAsync(Request with { Gallery = [new(First), new(Second) { IsLeftOut = true }] }, Cancel);
        AdjudicationCase received = await DecidableAsync(desk);

        Assert.Equal(First, Assert.Single(received.Gallery).RegistrationId);
        await desk.Adjudication.MatchAsync(received.CaseId, [First], cancellationToken: Cancel);
        await desk.ReadingAsync();

        Assert.Equal(SandboxCaseStatus.Rejected, sent.Status);
    }

    [Theory]
    [InlineData("{\"id\":\"mosip.verification.adjudicate\",\"requestId\":\"a\",\"referenceId\":\"b\"}")]
    [InlineData("{\"id\":\"mosip.manual.adjudication.adjudicate\",\"version\":\"2.0\",\"requestId\":\"a\",\"referenceId\":\"b\"}")]
    [InlineData("{\"id\":\"mosip.manual.adjudication.adjudicate\",\"requestId\":\"a\"}")]
    [InlineData("no JSON")]
    public async Task NoCase_IsADeadLetter(string content)
    {
        await using Desk desk = await Desk.StartAsync();

        await desk.Mosip.SendAsync(Encoding.UTF8.GetBytes(content), Cancel);
        await Until.TrueAsync(() => desk.Broker.DeadLetters.Count == 1, "the dead letter");

        Assert.Empty(desk.Cases);
    }

    [Fact]
    public async Task Case_LargerThanTheLimit_IsADeadLetter()
    {
        await using Desk desk = await Desk.StartAsync();

        await desk.Mosip.SendAsync(new byte[2 * 1024 * 1024], Cancel);
        await Until.TrueAsync(() => desk.Broker.DeadLetters.Count == 1, "the dead letter");

        Assert.Empty(desk.Cases);
    }

    [Fact]
    public async Task Case_OlderThanItsTimeToLive_DoesNotReachTheDesk_UntilMosipSendsItAgain()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
        await using Desk desk = await Desk.StartAsync(broker: options => options.TimeProvider = time);
        await desk.CloseAsync();
        SandboxCase sent = await desk.Mosip.SendAsync(Request, Cancel);
        time.Advance(TimeSpan.FromSeconds(5401));
        await desk.OpenAsync();
        await Until.TrueAsync(() => desk.Broker.Expired.Count == 1, "the expired case");

        await desk.Mosip.SendAgainAsync(sent, Cancel);
        await desk.Adjudication.NoMatchAsync((await DecidableAsync(desk)).CaseId, cancellationToken: Cancel);
        await desk.ReadingAsync();

        Assert.Single(desk.Cases);
        Assert.Equal(SandboxCaseStatus.Approved, sent.Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SharedData_PlainOrSealed_IsRead(bool isSealed)
    {
        await using Desk desk = await Desk.StartAsync();
        byte[] json = Encoding.UTF8.GetBytes($$"""{"biometrics":"{{Convert.ToBase64String(AbisWorld.Person(1)).TrimEnd('=').Replace('+', '-').Replace('/', '_')}}","identity":{"fullName":"[ {\n \"language\" : \"eng\",\n \"value\" : \"Asha K\"\n} ]","email":null},"documents":null,"metaInfo":null,"audits":null}""");
        string url = isSealed ? await desk.Shares.ShareAsync(json, Cancel) : desk.Shares.Put(json);

        SharedPerson person = await desk.Reader.ReadAsync(new SharedReference("packet", "PROCESSING", url), Cancel);

        Assert.Equal("Asha K", person.Identity["fullName"].Text("eng"));
        Assert.Single(person.Biometrics!.Records);
    }

    [Fact]
    public async Task SharedData_ThatCannotBeRead_SaysWhy()
    {
        await using Desk desk = await Desk.StartAsync();
        Task<SharedPerson> Read(string? url) => desk.Reader.ReadAsync(new SharedReference("packet", "PROCESSING", url), Cancel);
        using var stranger = new EnvelopeRecipient(new CertificateRequest("CN=stranger", RSA.Create(2048), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200)));
        string truncated = Convert.ToBase64String(AbisWorld.Person(1).AsSpan(0, 100)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

        await Assert.ThrowsAsync<ArgumentException>(() => Read(null));
        await Assert.ThrowsAsync<MosipInputException>(() => Read("http//datashare"));
        await Assert.ThrowsAsync<MosipTransportException>(() => Read("http://nowhere.example.org/x"));
        Assert.Equal("DAT-SER-008", (await Assert.ThrowsAsync<MosipServiceException>(() => Read("http://datashare.datashare/unknown"))).Error.Code.Value);
        Assert.Equal("DAT-SER-006", (await Assert.ThrowsAsync<MosipServiceException>(() => Read(desk.Shares.Put("{}"u8.ToArray(), reads: 0)))).Error.Code.Value);
        await Assert.ThrowsAsync<MosipCryptoException>(() => Read(desk.Shares.Put(Encoding.ASCII.GetBytes(CombinedData.Seal(stranger, "{}"u8)))));
        await Assert.ThrowsAsync<MosipCryptoException>(() => Read(desk.Shares.Put("<html>"u8.ToArray())));
        await Assert.ThrowsAsync<MosipCryptoException>(() => Read(desk.Shares.Put(default)));
        await Assert.ThrowsAsync<MosipCryptoException>(() => Read(desk.Shares.Put(Encoding.ASCII.GetBytes($$"""{"biometrics":"{{truncated}}"}"""))));
    }

    // The desk has a case a moment before the inbox knows that it has it.
    private static async Task<AdjudicationCase> DecidableAsync(Desk desk, int number = 1)
    {
        AdjudicationCase received = await desk.NextAsync(number);
        await desk.SettledAsync(received.CaseId);
        return received;
    }
}
