using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Mosip.Partner.Biometrics;
using Mosip.Partner.Core.DataShare;
using Mosip.Partner.Core.Policies;
using Mosip.Partner.Core.Privacy;
using Mosip.Partner.Credentials.Requests;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Tests.Server.Credentials;

/// <summary>What the sandbox puts into a credential: source, filter, format and encryption by the policy, masks and formats by the request, templates by the partner's extractors.</summary>
public sealed class IssuedAttributeTests : IAsyncLifetime
{
    private const string Vid = "4370296312658178";

    private readonly CancellationTokenSource _patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly Resident _resident = Resident.Sample(Vid).WithBiometric("Finger", "Right Thumb", "thumb"u8.ToArray());
    private MosipSandbox _sandbox = null!;

    private CancellationToken Cancellation => _patience.Token;

    public async ValueTask InitializeAsync()
    {
        _patience.CancelAfter(TimeSpan.FromMinutes(1));
        _sandbox = await MosipSandbox.StartAsync(options => options.AddResident(_resident), Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await _sandbox.DisposeAsync();
        _patience.Dispose();
    }

    [Fact]
    public async Task Policy_SourceFilterAndFormat_MakeTheValue()
    {
        (JsonNode credential, _) = await IssueAsync(policy => policy
            .Share(new AttributeShare("name") { Sources = [new AttributeSource("fullName") { Filters = [new AttributeFilter { Language = "ara" }] }] })
            .Share("dateOfBirth", format: "YYYY")
            .Share(new AttributeShare("address") { Sources = [new AttributeSource("fullAddress") { Filters = [new AttributeFilter { Language = "eng" }] }], Format = "addressLine1,city" })
            .Share("occupation")
            .Share(new AttributeShare("unknownGroup") { Group = "other", Sources = [new AttributeSource("fullName")] }));

        Assert.Equal("""[{"language":"ara","value":"أمينة ديالو"}]""", (string?)credential["name"]);
        Assert.Equal("1992", (string?)credential["dateOfBirth"]);
        Assert.Equal("""[{"language":"eng","value":"12 Rose Street, Kenitra"}]""", (string?)credential["address"]);
        Assert.Null(credential["occupation"]);
        Assert.Null(credential["unknownGroup"]);
    }

    [Fact]
    public async Task Request_MasksAndFormats_ComeBeforeThePolicy_AndAreInTheEvent()
    {
        (JsonNode credential, JsonNode data) = await IssueAsync(
            policy => policy.Share("UIN").Share("phone").Share("email").Share("dateOfBirth", format: "YYYY").Share("postalCode"),
            """{"maskingAttributes":["UIN","phone","email"],"formatingAttributes":{"dateOfBirth":"DD/MMM/YYYY"}}""");

        Assert.Equal($"XXXXXX{_resident.Uin.Reveal()[^4..]}", (string?)credential["UIN"]);
        Assert.Equal("*********0000", (string?)credential["phone"]);
        Assert.Equal("*****@example.org", (string?)credential["email"]);
        Assert.Equal("01/Jan/1992", (string?)credential["dateOfBirth"]);
        Assert.Equal("14000", (string?)credential["postalCode"]);
        Assert.Equal("UIN", (string?)data["maskingAttributes"]![0]);
    }

    [Fact]
    public async Task Request_BeforeMasksAndFormats_ChangesNothing()
    {
        await using MosipSandbox old = await MosipSandbox.StartAsync(options => options.AddResident(_resident).Release = MosipRelease.V1_2_0_1, Cancellation);

        (JsonNode credential, _) = await IssueAsync(policy => policy.Share("phone"), """{"maskingAttributes":["phone"]}""", sandbox: old);

        Assert.Equal("+212600000000", (string?)credential["phone"]);
    }

    [Theory]
    [InlineData("1.2.0.1", "FAILED")]
    [InlineData("1.2.1.2", "ISSUED")]
    public async Task Request_NamesItsAttributesWithoutAPolicy_IsIssuedInTheEventAfter1201(string release, string status)
    {
        await using MosipSandbox sandbox = await MosipSandbox.StartAsync(options => options.AddResident(_resident).Release = MosipRelease.Parse(release), Cancellation);
        OnboardedCredentialPartner partner = await OnboardAsync(sandbox, policy => policy.Share("city"), extracts: false);
        await using ServiceProvider services = new ServiceCollection().AddLogging().AddMosip(mosip => mosip.UseSandbox(partner).AddMosipCredentials()).Services.BuildServiceProvider();

        string id = await services.GetRequiredService<ICredentialRequestClient>().CreateAsync(
            new CredentialRequest { IndividualId = _resident.Uin.Reveal(), CredentialType = "qrcode", Attributes = ["fullName"] }, Cancellation);
        SandboxCredential credential = await sandbox.Credentials.WaitAsync(id, status, Cancellation);

        Assert.Null(credential.Address);
        Assert.Equal(status == "FAILED", credential.StatusComment?.StartsWith("IDR-CRS-008", StringComparison.Ordinal) is true);
        if (status == "ISSUED")
            Assert.NotNull((await DataAsync(sandbox, partner, 0))["credential"]);
    }

    [Theory]
    [InlineData("RETRIEVE", true)]
    [InlineData("GENERATE", false)]
    public async Task Vid_ByTheFormat_IsTheKnownOneOrANewOne_AndItsLifeIsInTheEvent(string format, bool isKnown)
    {
        (JsonNode credential, JsonNode data) = await IssueAsync(policy => policy.Share("vid", format: format));

        string vid = (string)credential["vid"]!;
        Assert.Equal(isKnown, vid == Vid);
        Assert.Equal(IndividualId.Vid(vid).Reveal(), vid);
        Assert.Equal("9999-12-31T23:59:59.100", (string?)data["ExpiryTimestamp"]);
        Assert.True(data.AsObject().ContainsKey("TransactionLimit"));
    }

    [Fact]
    public async Task EncryptionKey_AsSource_IsInTheEventAndNotInTheCredential()
    {
        (JsonNode credential, JsonNode data) = await IssueAsync(
            policy => policy.Share("city").Share(new AttributeShare("pin") { Sources = [new AttributeSource("encryptionKey")] }), pin: "482913");

        Assert.Null(credential["pin"]);
        Assert.Equal("482913", (string?)data["pin"]);
    }

    [Fact]
    public async Task Biometrics_FilteredAndExtracted_AreTemplatesOfTheirModalityAlone()
    {
        (JsonNode credential, _) = await IssueAsync(
            policy => policy.Share(new AttributeShare("biometrics")
            {
                Group = "CBEFF",
                Format = "extraction",
                Sources = [new AttributeSource("individualBiometrics") { Filters = [new AttributeFilter { Type = "Finger", SubTypes = ["Right Thumb"] }, new AttributeFilter { Type = "Face" }] }],
            }),
            extracts: true);

        IReadOnlyList<CbeffRecord> records = CbeffDocument.ParseBase64Url((string)credential["biometrics"]!).Records;
        Assert.Equal(["Face", "Finger"], records.Select(record => record.Type.Value).Order());
        CbeffRecord finger = records.Single(record => record.Type == BiometricType.Finger), face = records.Single(record => record.Type == BiometricType.Face);
        Assert.Equal((CbeffFormat.FingerMinutiae, "Processed", "Right Thumb"), (finger.Format, finger.Level, finger.Subtype));
        Assert.StartsWith("sandbox-1.0 ", Encoding.UTF8.GetString(finger.Data.Span), StringComparison.Ordinal);
        // The extractor is one of fingers.
        Assert.Equal("Raw", face.Level);
    }

    [Fact]
    public async Task Biometrics_FilterThatMatchesNothing_SharesEverything()
    {
        (JsonNode credential, _) = await IssueAsync(policy => policy.ShareBiometrics("iris", "Iris", ["Right"], format: null));

        Assert.Equal(["Face", "Finger", "Finger", "Iris"], CbeffDocument.ParseBase64Url((string)credential["iris"]!).Records.Select(record => record.Type.Value).Order());
    }

    [Fact]
    public async Task Biometrics_WithoutAnExtractorOfTheirName_StayImages()
    {
        (JsonNode credential, _) = await IssueAsync(policy => policy.ShareBiometrics("biometrics", "Face"));

        Assert.Equal("Raw", Assert.Single(CbeffDocument.ParseBase64Url((string)credential["biometrics"]!).Records).Level);
    }

    [Fact]
    public async Task Biometrics_AsPictureOrRanks_AreThat()
    {
        (JsonNode credential, _) = await IssueAsync(policy => policy.ShareBiometrics("face", "Face", format: "jpeg").ShareBiometrics("bestTwoFingers", "Finger", format: "bestTwoFingers"));

        Assert.Equal((byte[])[0xFF, 0xD8], Convert.FromBase64String((string)credential["face"]!)[..2]);
        Assert.Equal("""[{"subType":"Left IndexFinger","rank":"1"},{"subType":"Right Thumb","rank":"2"}]""", (string?)credential["bestTwoFingers"]);
    }

    [Fact]
    public async Task Picture_OfARecordThatHoldsNone_IsNotIssued_AndSaysWhy()
    {
        _sandbox.AddResident(_resident.WithPhoto("not a picture"u8.ToArray()));
        OnboardedCredentialPartner partner = await OnboardAsync(_sandbox, policy => policy.ShareBiometrics("face", "Face", format: "jpeg"), extracts: false);

        SandboxCredential failed = await _sandbox.Credentials.IssueAsync(partner, _resident.Uin, cancellationToken: Cancellation);

        Assert.StartsWith("IDR-CRS-006", failed.StatusComment, StringComparison.Ordinal);
        Assert.Contains("JPEG", failed.Explanation!.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProtectedAttributes_WithoutAPin_GetARandomOneOfSixDigits_EachTimeAnother()
    {
        OnboardedCredentialPartner partner = await OnboardAsync(_sandbox, policy => policy.Share("fullName", encrypted: true), extracts: false);
        var pins = new List<string>();
        for (int i = 0; i < 3; i++)
        {
            Assert.Equal("ISSUED", (await _sandbox.Credentials.IssueAsync(partner, _resident.Uin, cancellationToken: Cancellation)).Status);
            pins.Add((string)(await DataAsync(_sandbox, partner, i))["protectionKey"]!);
        }

        Assert.All(pins, pin => Assert.Matches("^[0-9]{6}$", pin));
        Assert.NotEqual(1, pins.Distinct().Count());
    }

    private async Task<(JsonNode Subject, JsonNode Data)> IssueAsync(
        Func<SharePolicyBuilder, SharePolicyBuilder> policy, string? additionalData = null, bool extracts = false, string? pin = null, MosipSandbox? sandbox = null)
    {
        sandbox ??= _sandbox;
        OnboardedCredentialPartner partner = await OnboardAsync(sandbox, policy, extracts);
        await using ServiceProvider services = new ServiceCollection().AddLogging().AddMosip(mosip => mosip.UseSandbox(partner).AddMosipCredentials()).Services.BuildServiceProvider();
        string id = await services.GetRequiredService<ICredentialRequestClient>().CreateAsync(
            new CredentialRequest
            {
                IndividualId = _resident.Uin.Reveal(),
                CredentialType = partner.CredentialType,
                ProtectionKey = pin,
                AdditionalData = additionalData is null ? default : JsonDocument.Parse(additionalData).RootElement,
            },
            Cancellation);
        SandboxCredential issued = await sandbox.Credentials.WaitAsync(id, "ISSUED", Cancellation);
        FetchedShare share = await services.GetRequiredService<IDataShareClient>().FetchAsync(issued.Address!.AbsoluteUri, Cancellation);
        return (JsonNode.Parse(share.Content.Span)!["credentialSubject"]!, await DataAsync(sandbox, partner, 0));
    }

    // A type without a formatter of its own: values are texts.
    private Task<OnboardedCredentialPartner> OnboardAsync(MosipSandbox sandbox, Func<SharePolicyBuilder, SharePolicyBuilder> policy, bool extracts) =>
        sandbox.OnboardCredentialPartnerAsync(
            options => (options.CredentialType, options.ExtractsBiometrics, options.Policy) = ("opencrvs", extracts, terms => policy(terms.WithoutEncryption())), Cancellation);

    private async Task<JsonNode> DataAsync(MosipSandbox sandbox, OnboardedCredentialPartner partner, int place) =>
        JsonNode.Parse(await sandbox.Hub.GetPublishedAsync($"{partner.PartnerId}/CREDENTIAL_ISSUED", place, Cancellation))!["event"]!["data"]!;
}
