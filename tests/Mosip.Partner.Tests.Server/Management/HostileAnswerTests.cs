using Mosip.Partner.Core.Errors;
using Mosip.Partner.Management;

namespace Mosip.Partner.Tests.Server.Management;

/// <summary>Answers that are wrong, strange, too large or not PMS's at all.</summary>
public class HostileAnswerTests
{
    private const string Partner = """{"partnerID":"acme","status":"active"}""";

    private static CancellationToken Cancellation => ScriptedPms.Cancellation;

    private static async Task<T> RefusedAsync<T>(int status, string body) where T : Exception
    {
        await using ScriptedPms pms = ScriptedPms.Start();
        pms.Answer = _ => (status, body);
        return await Assert.ThrowsAsync<T>(() => pms.Clients.Partners.GetAsync("acme", Cancellation));
    }

    [Theory]
    [InlineData(200, "", MosipTransportFault.NotJson)]
    [InlineData(200, "<html><body>It works!</body></html>", MosipTransportFault.NotJson)]
    [InlineData(200, "[]", MosipTransportFault.NotJson)]
    [InlineData(200, """{"response":{"partnerID":"ac""", MosipTransportFault.TruncatedReply)]
    [InlineData(200, """{"response":null,"errors":[]}{"response":null,"errors":[]}""", MosipTransportFault.UnexpectedReply)]
    [InlineData(200, """{"response":null,"errors":[]}""", MosipTransportFault.UnexpectedReply)]
    [InlineData(200, """{"response":null,"errors":null}""", MosipTransportFault.UnexpectedReply)]
    [InlineData(200, """{"hello":"world"}""", MosipTransportFault.UnexpectedReply)]
    [InlineData(200, """{"response":"text","errors":[]}""", MosipTransportFault.UnexpectedReply)]
    [InlineData(200, """{"response":{"partnerID":{"a":1}},"errors":[]}""", MosipTransportFault.UnexpectedReply)]
    [InlineData(200, """{"response":{},"errors":"none"}""", MosipTransportFault.UnexpectedReply)]
    [InlineData(200, """{"response":null,"errors":[{"errorCode":{}}]}""", MosipTransportFault.UnexpectedReply)]
    [InlineData(200, """{"response":null,"errors":[1]}""", MosipTransportFault.UnexpectedReply)]
    [InlineData(400, "", MosipTransportFault.HttpStatus)]
    [InlineData(400, """{"type":"about:blank","title":"Bad Request","status":400,"detail":"d","instance":"/partners"}""", MosipTransportFault.HttpStatus)]
    [InlineData(404, "<html>", MosipTransportFault.HttpStatus)]
    [InlineData(500, """{"timestamp":"t","status":500}""", MosipTransportFault.HttpStatus)]
    [InlineData(502, "<html><h1>Bad gateway</h1></html>", MosipTransportFault.HttpStatus)]
    public async Task Answer_NotPms_IsATransportFault(int status, string body, MosipTransportFault fault)
    {
        MosipTransportException e = await RefusedAsync<MosipTransportException>(status, body);

        Assert.Equal(fault, e.Fault);
        if (fault == MosipTransportFault.HttpStatus)
            Assert.Equal(status, (int)e.StatusCode!);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    [InlineData(403)]
    public async Task Answer_WithErrors_IsARefusalWhateverTheStatus(int status)
    {
        MosipServiceException e = await RefusedAsync<MosipServiceException>(status, ScriptedPms.Failure("PMS_PRT_005", "Partner does not exist"));

        Assert.Equal("PMS_PRT_005", e.Error.Code.Value);
        Assert.Equal(status, (int)e.StatusCode!);
        Assert.Equal("GET /partners/{partnerId}", e.Endpoint);
        Assert.Contains("GET /partners/{partnerId}", e.Message, StringComparison.Ordinal);
        Assert.NotNull(e.ClockSkew);
    }

    [Fact]
    public async Task Answer_CodeOfSeveralMeanings_IsExplainedByTheEndpoint()
    {
        await using ScriptedPms pms = ScriptedPms.Start();
        pms.Answer = _ => (200, ScriptedPms.Failure("PMS_PRT_108"));

        string[] messages =
        [
            (await Assert.ThrowsAsync<MosipServiceException>(() => pms.Clients.Certificates.GetSignedAsync("acme", Cancellation))).Message,
            (await Assert.ThrowsAsync<MosipServiceException>(() => pms.Clients.Partners.ActivateAsync("acme", Cancellation))).Message,
            (await Assert.ThrowsAsync<MosipServiceException>(() => pms.Clients.Partners.RegisterAsync(SandboxPms.Registration(), Cancellation))).Message,
        ];

        Assert.Contains("has not uploaded a certificate", messages[0], StringComparison.Ordinal);
        Assert.Contains("which is what activates it", messages[1], StringComparison.Ordinal);
        Assert.Contains("needs a policy group", messages[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_DoubledForbidden_IsARefusal()
    {
        MosipServiceException e = await RefusedAsync<MosipServiceException>(403, ScriptedPms.Failure("KER-ATH-403", "Forbidden") + ScriptedPms.Failure("KER-ATH-403", "Forbidden"));

        Assert.Equal("KER-ATH-403", e.Error.Code.Value);
    }

    [Fact]
    public async Task Answer_ErrorWithoutCode_KeepsTheJavaTextOutOfTheMessage()
    {
        MosipServiceException e = await RefusedAsync<MosipServiceException>(200, ScriptedPms.Failure(null, "could not execute statement for canary"));

        Assert.Equal("", e.Error.Code.Value);
        Assert.Equal(MosipErrorCategory.Operator, e.Category);
        Assert.DoesNotContain("canary", e.Message, StringComparison.Ordinal);
        Assert.Contains("without a code", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("responsetime")]
    [InlineData("responseTime")]
    [InlineData("RESPONSETIME")]
    [InlineData("time")]
    public async Task Answer_AnyCaseOfTheTime_IsRead(string member)
    {
        await using ScriptedPms pms = ScriptedPms.Start();
        pms.Answer = _ => (200, $$"""{"{{member}}":"2025-03-04T10:15:30.871Z","response":{{Partner}},"errors":[]}""");

        Assert.True((await pms.Clients.Partners.GetAsync("acme", Cancellation)).IsActive);
    }

    [Fact]
    public async Task Answer_UnknownMembersAndStatus_AreData()
    {
        await using ScriptedPms pms = ScriptedPms.Answering("""{"partnerId":"acme","status":"On-Hold","partnerType":"Robot_Partner","new":{"a":[1]},"organizationName":null}""");

        PartnerDetails partner = await pms.Clients.Partners.GetAsync("acme", Cancellation);

        Assert.Equal("On-Hold", partner.Status.Value);
        Assert.False(partner.IsActive);
        Assert.Equal("robot_partner", partner.PartnerType.Value, ignoreCase: true);
        Assert.Null(partner.OrganisationName);
    }

    [Theory]
    [InlineData("\"2025-06-02T10:15:30.123\"")]
    [InlineData("\"2025-06-02T10:15:30.123456\"")]
    [InlineData("\"2025-06-02T10:15:30.123Z\"")]
    [InlineData("\"2025-06-02T10:15:30.123+00:00\"")]
    [InlineData("\"2025-06-02T15:45:30.123+05:30\"")]
    [InlineData("1748859330123")]
    public async Task Answer_AnyFormOfInstant_IsRead(string json)
    {
        await using ScriptedPms pms = ScriptedPms.Answering($$"""{"providerId":"m","licenseKey":"k","licenseKeyStatus":"active","licenseKeyExpiry":{{json}}}""");

        MispLicence licence = await pms.Clients.MispLicences.CreateAsync("m", Cancellation);

        Assert.Equal(new DateTimeOffset(2025, 6, 2, 10, 15, 30, 123, TimeSpan.Zero), licence.ExpiresAt!.Value, TimeSpan.FromMilliseconds(1));
    }

    [Fact]
    public async Task Answer_TenMegabytes_IsNotReadToItsEnd()
    {
        MosipTransportException e = await RefusedAsync<MosipTransportException>(200, ScriptedPms.Success($"\"{new string('x', 10 * 1024 * 1024)}\""));

        Assert.Equal(MosipTransportFault.ReplyTooLarge, e.Fault);
    }

    [Fact]
    public async Task Answer_DeeplyNested_IsATransportFault()
    {
        MosipTransportException e = await RefusedAsync<MosipTransportException>(200, ScriptedPms.Success(new string('[', 2000) + new string(']', 2000)));

        Assert.Equal(MosipTransportFault.UnexpectedReply, e.Fault);
    }

    [Fact]
    public async Task Request_ClockOneDayOff_NamesTheDifference()
    {
        await using ScriptedPms pms = ScriptedPms.Start();
        pms.Time.Advance(TimeSpan.FromDays(1));
        pms.Answer = _ => (200, ScriptedPms.Failure("PMS_REQUEST_ERROR_006", "Request date should be current date"));

        MosipServiceException e = await Assert.ThrowsAsync<MosipServiceException>(() => pms.Clients.Policies.DeactivatePermanentlyAsync("1", Cancellation));

        Assert.Contains("ahead of PMS's", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secrets_InAnswers_AreInNoText()
    {
        await using ScriptedPms pms = ScriptedPms.Answering("""{"apiKey":"canary-key","licenseKey":"canary-licence","label":"l","policyId":"1","partnerId":"acme","emailId":"canary@mail.example","contactNumber":"canary","address":"canary"}""");

        object[] answers =
        [
            await pms.Clients.ApiKeys.GenerateAsync(new NewApiKey { PartnerId = "acme", PolicyName = "p", Label = "l" }, Cancellation),
            await pms.Clients.MispLicences.CreateAsync("m", Cancellation),
            await pms.Clients.Partners.GetAsync("acme", Cancellation),
            new NewPmsUser { UserName = "canary", ContactNumber = "canary", EmailAddress = "canary", Password = "canary" },
        ];

        Assert.All(answers, answer => Assert.DoesNotContain("canary", answer.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Call_NobodyListens_IsNotReached()
    {
        await using ScriptedPms pms = ScriptedPms.Start(options => options.PartnerManagerAddress = new Uri("http://127.0.0.1:1/"));

        MosipTransportException e = await Assert.ThrowsAsync<MosipTransportException>(() => pms.Clients.MispLicences.CreateAsync("m", Cancellation));

        Assert.Equal(MosipTransportFault.NotReached, e.Fault);
        Assert.False(e.MayHaveBeenProcessed);
    }
}
