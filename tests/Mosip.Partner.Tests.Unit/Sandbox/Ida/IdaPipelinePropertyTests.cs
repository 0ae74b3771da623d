using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Mosip.Partner.Sandbox;
using Mosip.Partner.Sandbox.Ida;

namespace Mosip.Partner.Tests.Unit.Sandbox.Ida;

public class IdaPipelinePropertyTests
{
    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "-1", "1.5", "1e400", "12345678901234567890", "\"\"", "\" \"", "\"x\"", "\"eng\"", "\"UNKNOWN\"", "\"Finger\"", "\"Iris\"", "\"FACE\"", "\"FMR\"",
        "\"Left Thumb\"", "\"5637281943\"", "\"56372819A3\"", "\"a@phone\"", "\"TXN0000001\"", "\"2026-11-23T10:00:00.000Z\"", "\"2026-11-23T10:00:00Z\"", "\"2026-02-31T10:00:00.5+13:30 \"",
        "[]", "[null]", "[1]", "[\"a\",1]", "[{}]", "[[]]", "{}", "{\"a\":null}", "{\"language\":1,\"value\":null}", "[{\"language\":\"eng\",\"value\":\"A\"},{\"language\":\"eng\"}]",
        "[{\"data\":{\"bioType\":\"Finger\"}}]", "[{\"data\":null}]", "\"\\ud800\"", "\"e30.e30.AA\"",
    ];

    private static readonly string[] BodyMembers = ["id", "version", "individualId", "individualIdType", "transactionID", "requestTime", "consentObtained", "domainUri", "env", "metadata", "otpChannel", "kycToken", "locales", "identityKeyBinding", "request", "thumbprint", "requestHMAC", "requestSessionKey"];
    private static readonly string[] BlockMembers = ["timestamp", "otp", "staticPin", "password", "keyBindedTokens", "demographics", "biometrics"];
    private static readonly string[] DemographicMembers = ["name", "dob", "dobType", "age", "gender", "phoneNumber", "fullAddress", "addressLine1", "postalCode", "residenceStatus", "x", "metadata", "otp", "password"];
    private static readonly string[] BiometricMembers = ["digitalId", "bioType", "bioSubType", "bioValue", "deviceCode", "transactionId", "timestamp", "env", "domainUri", "requestedScore"];
    private const string ValidTimestamp = "\"timestamp\":\"2026-11-23T10:00:00.000Z\"";
    private static readonly string[] Endpoints = ["auth", "kyc", "otp", "kyc-auth", "kyc-exchange", "identity-key-binding"];

    [Property(MaxTest = 2_000)]
    public Property Judge_AnyMembers_GivesAVerdict() => Prop.ForAll(
        (from endpoint in Gen.Elements(Endpoints)
         from body in Object(BodyMembers, Gen.Elements(Values), ValidBody(endpoint))
         from block in Object(BlockMembers, Gen.OneOf(Gen.Elements(Values), Object(DemographicMembers, Gen.Elements(Values)), Biometrics()), ValidTimestamp)
         from isOlder in Gen.Elements(true, false)
         select (Body: body, Block: block, Endpoint: endpoint, IsOlder: isOlder)).ToArbitrary(),
        input => IsVerdict(new ClearPipeline
        {
            Endpoint = IdaEndpoint.Find(input.Endpoint)!,
            Block = input.Block,
            Release = input.IsOlder ? MosipRelease.V1_2_0_1 : MosipRelease.V1_3_0,
        }.Judge(input.Body)));

    [Property(MaxTest = 500)]
    public bool Judge_AnyBytes_GivesAVerdict(byte[] body, string? signature, string? authorization)
    {
        IdaHttpRequest request = new(IdaEndpoint.Auth, "/idauthentication/v1/auth/a/b/c", body, signature, authorization);
        return IsVerdict(new ClearPipeline().Pipeline().Judge(request).Verdict);
    }

    [Property(MaxTest = 500)]
    public bool Judge_AnyBlock_GivesAVerdict(NonNull<string> block) => IsVerdict(new ClearPipeline { Block = block.Get }.Judge());

    [Theory]
    [InlineData(100)]
    [InlineData(5_000)]
    [InlineData(200_000)]
    public void Judge_DeepNesting_GivesAVerdict(int depth)
    {
        string deep = new string('[', depth) + new string(']', depth);

        IdaVerdict outer = new ClearPipeline().Judge($$"""{"id":"mosip.identity.auth","version":"1.0","extra":{{deep}}}""");
        IdaVerdict inner = new ClearPipeline { Block = "{\"demographics\":{\"x\":" + deep + "}}" }.Judge();

        Assert.True(IsVerdict(outer) && IsVerdict(inner));
        Assert.Equal(depth > 1000 ? 500 : 200, outer.HttpStatus);
    }

    // Members that come later replace those of the valid beginning; a few of them at a time, so that some requests get far.
    private static Gen<string> Object(string[] members, Gen<string> value, params string[] beginning) =>
        from count in Gen.Choose(0, 4)
        from names in Gen.Elements(members).ArrayOf(count)
        from values in value.ArrayOf(count)
        select $"{{{string.Join(',', beginning.Concat(names.Zip(values, (name, text) => $"\"{name}\":{text}")))}}}";

    private static string ValidBody(string endpoint)
    {
        IdaEndpoint found = IdaEndpoint.Find(endpoint)!;
        string id = new ClearPipeline().Configuration.EndpointIds.GetValueOrDefault(found.IdProperty) ?? "any";
        return $"\"id\":\"{id}\",{new ClearPipeline().Body.ToJsonString()[1..^1]}";
    }

    private static Gen<string> Biometrics() =>
        from data in Object(BiometricMembers, Gen.Elements(Values)).ArrayOf()
        select $"[{string.Join(',', data.Select(text => $"{{\"data\":{text}}}"))}]";

    private static bool IsVerdict(IdaVerdict verdict) =>
        verdict.Accepted
            ? verdict is { Stage: IdaStage.Service, HttpStatus: 200, Errors.Count: 0, Explanations.Count: 0 }
            : verdict.Explanations.Count > 0 && (verdict.HttpStatus == 500 ? verdict.Errors.Count == 0 && verdict.UnhandledException is not null : verdict.Errors.Count > 0);
}
