using Mosip.Partner.Core.Policies;
using Mosip.Partner.Sandbox.Ida;
using Mosip.Partner.Sandbox.Ida.Conformance;
using Mosip.Partner.Sandbox.Ida.State;

namespace Mosip.Partner.Tests.Unit.Sandbox.Ida;

public class PartnerRefusalTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly ValidityPeriod Future = ClearPipeline.From(Hour, 2 * Hour);
    private static readonly ValidityPeriod Past = ClearPipeline.From(-2 * Hour, -Hour);

    [Fact]
    public void Judge_EverythingInOrder_Accepts() => Assert.True(new ClearPipeline().Judge().Accepted);

    [Fact]
    public void Judge_UnknownMapping_RefusesPartner() => AssertMapping("IDA-MPA-009", _ => null);

    [Fact]
    public void Judge_DeletedMapping_RefusesPartner() => AssertMapping("IDA-MPA-009", mapping => mapping with { IsDeleted = true });

    [Fact]
    public void Judge_DeletedPartner_RefusesPartner() =>
        AssertMapping("IDA-MPA-009", mapping => mapping with { Partner = mapping.Partner with { IsDeleted = true, Status = "INACTIVE" } });

    [Theory]
    [InlineData("INACTIVE")]
    [InlineData("active")]
    public void Judge_PartnerNotActive_RefusesPartner(string status) =>
        AssertMapping("IDA-MPA-012", mapping => mapping with { Partner = mapping.Partner with { Status = status } });

    [Fact]
    public void Judge_DeletedPolicy_RefusesPolicy() => AssertPolicy("IDA-MPA-018", policy => policy with { IsDeleted = true, Status = "INACTIVE" });

    [Fact]
    public void Judge_InactivePolicy_RefusesPolicy() => AssertPolicy("IDA-MPA-019", policy => policy with { Status = "INACTIVE" });

    [Fact]
    public void Judge_PolicyNotBegun_RefusesPolicy() => AssertPolicy("IDA-MPA-019", policy => policy with { Validity = Future });

    [Fact]
    public void Judge_PolicyExpired_RefusesPolicy() => AssertPolicy("IDA-MPA-019", policy => policy with { Validity = Past });

    [Fact]
    public void Judge_DeletedApiKey_RefusesPartner() => AssertApiKey("IDA-MPA-009", key => key with { IsDeleted = true, Status = "INACTIVE" });

    [Fact]
    public void Judge_InactiveApiKey_RefusesPartner() => AssertApiKey("IDA-MPA-012", key => key with { Status = "INACTIVE" });

    [Fact]
    public void Judge_ApiKeyNotBegun_RefusesApiKey() => AssertApiKey("IDA-MPA-039", key => key with { Validity = Future });

    [Fact]
    public void Judge_ApiKeyExpired_RefusesApiKey() => AssertApiKey("IDA-MPA-039", key => key with { Validity = Past });

    [Fact]
    public void Judge_UnknownOidcClient_RefusesClient() => AssertMapping("IDA-MPA-024", mapping => mapping with { ApiKey = null });

    [Fact]
    public void Judge_InactiveOidcClient_RefusesClientBeforeItsDeletion() =>
        AssertMapping("IDA-MPA-027", mapping => mapping with { ApiKey = null, OidcClient = new OidcClientRecord([], "INACTIVE", IsDeleted: true) });

    [Fact]
    public void Judge_DeletedOidcClient_RefusesClient() =>
        AssertMapping("IDA-MPA-028", mapping => mapping with { ApiKey = null, OidcClient = new OidcClientRecord([], IsDeleted: true) });

    [Fact]
    public void Judge_OtherCertificate_RefusesItBeforeTheLicence() =>
        AssertRefused("IDA-MPA-021", new ClearPipeline { PartnerThumbprint = "OTHER", ChangeLicence = _ => null });

    [Fact]
    public void Judge_CertificateOfTheMisp_Accepts() =>
        Assert.True(new ClearPipeline { PartnerThumbprint = null, MispThumbprint = ClearTextCrypto.Signer }.Judge().Accepted);

    [Fact]
    public void Judge_UnknownLicence_RefusesLicence() => AssertLicence("IDA-MPA-007", _ => null);

    [Fact]
    public void Judge_DeletedLicence_RefusesLicence() => AssertLicence("IDA-MPA-007", licence => licence with { IsDeleted = true, Status = "INACTIVE" });

    [Fact]
    public void Judge_BlockedLicence_RefusesLicence() => AssertLicence("IDA-MPA-017", licence => licence with { Status = "INACTIVE" });

    [Fact]
    public void Judge_LicenceNotBegun_RefusesLicence() => AssertLicence("IDA-MPA-007", licence => licence with { Validity = Future });

    [Fact]
    public void Judge_LicenceExpired_RefusesLicence() => AssertLicence("IDA-MPA-008", licence => licence with { Validity = Past });

    [Theory]
    [InlineData("kyc", "IDA-MPA-013")]
    [InlineData("otp", "IDA-MPA-005")]
    public void Judge_EndpointNotInPolicy_RefusesEndpoint(string endpoint, string code) =>
        AssertRefused(code, new ClearPipeline { Endpoint = IdaEndpoint.Find(endpoint)!, Policy = ClearPipeline.PolicyOf("otp", "demo") });

    [Theory]
    [InlineData("kyc-auth", "IDA-MPA-030", "KYC-AUTH Authentication usage not allowed as per policy")]
    [InlineData("kyc-exchange", "IDA-MPA-031", "KYC-EXCHANGE not allowed as per policy")]
    [InlineData("identity-key-binding", "IDA-MPA-032", "KEY-BINDING not allowed as per policy")]
    public void Judge_DelegationNotInMispPolicy_RefusesIt(string endpoint, string code, string message)
    {
        ClearPipeline pipeline = new() { Endpoint = IdaEndpoint.Find(endpoint)!, ChangeLicence = licence => licence with { Policy = new MispPolicy() } };

        Assert.Equal((code, message), (pipeline.Judge().Errors[^1].Code.Value, pipeline.Judge().Errors[^1].Message));
    }

    [Theory]
    [InlineData("kyc-auth", "IDA-MPA-025")]
    [InlineData("kyc-exchange", "IDA-MPA-026")]
    [InlineData("identity-key-binding", "IDA-MPA-033")]
    public void Judge_DelegatedEndpointNotInPolicy_RefusesEndpoint(string endpoint, string code) =>
        AssertRefused(code, Delegated(endpoint, [], ClearPipeline.PolicyOf("otp")));

    [Fact]
    public void Judge_DelegationWithoutMispPolicy_RefusesIt() => AssertRefused("IDA-MPA-023", new ClearPipeline { Endpoint = IdaEndpoint.KycAuth });

    [Fact]
    public void Judge_KycAuthWithApiKey_FailsWithoutAnswer()
    {
        ClearPipeline pipeline = new() { Endpoint = IdaEndpoint.KycAuth, ChangeLicence = licence => licence with { Policy = new MispPolicy { AllowsKycRequestDelegation = true } } };

        Assert.Equal((500, "NullPointerException"), (pipeline.Judge().HttpStatus, pipeline.Judge().UnhandledException));
    }

    [Fact]
    public void Judge_KycAuthFactorNotCoveredByAcr_RefusesFactor() => AssertRefused("IDA-MPA-029", Delegated("kyc-auth", ["mosip:idp:acr:biometrics"]));

    [Fact]
    public void Judge_KycAuthFactorCoveredByAcr_Accepts() => Assert.True(Delegated("kyc-auth", ["mosip:idp:acr:generated-code"]).Judge().Accepted);

    [Theory]
    [InlineData("WLA", true)]
    [InlineData("OTHER", false)]
    public void Judge_KeyBoundToken_NeedsAcrOfItsType(string type, bool accepted)
    {
        ClearPipeline pipeline = Delegated("kyc-auth", ["mosip:idp:acr:linked-wallet"], block: $$"""{"timestamp":"2026-11-23T10:00:00.000Z","keyBindedTokens":[{"type":"{{type}}","token":"a.b.c","format":"jwt"}]}""");

        Assert.Equal(accepted, pipeline.Judge().Accepted);
        Assert.Equal(accepted ? [] : ["IDA-MLC-007", "IDA-MPA-006"], ClearPipeline.Codes(pipeline.Judge()));
    }

    [Theory]
    [InlineData("""{"otp":"111111"}""", "OTP Authentication usage not allowed as per policy")]
    [InlineData("""{"demographics":{"name":[{"language":"eng","value":"A"}]}}""", "DEMO Authentication usage not allowed as per policy")]
    [InlineData("""{"staticPin":"1"}""", "SPIN Authentication usage not allowed as per policy")]
    public void Judge_FactorNotInPolicy_NamesTheFactor(string block, string message) =>
        Assert.Equal(message, new ClearPipeline { Block = block, Policy = ClearPipeline.PolicyOf("kyc") }.Judge().Errors[^1].Message);

    [Theory]
    [InlineData("OTP", "", "otp-authentiation usage is mandatory as per policy")]
    [InlineData("demo", "", "demo-authentiation usage is mandatory as per policy")]
    [InlineData("pin", "", "pin-authentiation usage is mandatory as per policy")]
    [InlineData("bio", "FINGER", "bio-authentiation usage is mandatory as per policy")]
    [InlineData("kyc", "", "kyc-authentiation usage is mandatory as per policy")]
    public void Judge_MandatoryFactorMissing_NamesTheFactor(string type, string subType, string message)
    {
        AuthPolicy policy = new() { AllowedAuthTypes = [new AllowedAuthType(type, subType, Mandatory: true)] };

        Assert.Equal(message, new ClearPipeline { Block = "{}", Policy = policy }.Judge().Errors[^1].Message);
    }

    [Fact]
    public void Judge_MandatoryFactorPresent_Accepts() =>
        Assert.True(new ClearPipeline { Policy = new AuthPolicy { AllowedAuthTypes = [new AllowedAuthType("otp", "", Mandatory: true)] } }.Judge().Accepted);

    private static ClearPipeline Delegated(string endpoint, IReadOnlyList<string> acrValues, AuthPolicy? policy = null, string? block = null)
    {
        ClearPipeline defaults = new();
        return new ClearPipeline
        {
            Endpoint = IdaEndpoint.Find(endpoint)!,
            Policy = policy ?? defaults.Policy,
            Block = block ?? defaults.Block,
            ChangeLicence = licence => licence with { Policy = new MispPolicy { AllowsKycRequestDelegation = true, AllowsKeyBindingDelegation = true } },
            ChangeMapping = mapping => mapping with { ApiKey = null, OidcClient = new OidcClientRecord(acrValues) },
        };
    }

    private static void AssertMapping(string code, Func<PartnerMapping, PartnerMapping?> change) => AssertRefused(code, new ClearPipeline { ChangeMapping = change });

    private static void AssertPolicy(string code, Func<PolicyRecord, PolicyRecord> change) => AssertMapping(code, mapping => mapping with { Policy = change(mapping.Policy) });

    private static void AssertApiKey(string code, Func<ApiKeyRecord, ApiKeyRecord> change) => AssertMapping(code, mapping => mapping with { ApiKey = change(mapping.ApiKey!) });

    private static void AssertLicence(string code, Func<MispLicenceRecord, MispLicenceRecord?> change) => AssertRefused(code, new ClearPipeline { ChangeLicence = change });

    private static void AssertRefused(string code, ClearPipeline pipeline)
    {
        IdaVerdict verdict = pipeline.Judge();

        Assert.Equal(["IDA-MLC-007", code], ClearPipeline.Codes(verdict));
        Assert.Equal((IdaStage.Filter, 200), (verdict.Stage, verdict.HttpStatus));
        Assert.Single(verdict.Explanations);
    }
}
