using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Mosip.Partner.OnlineVerification;
using Mosip.Partner.WebSub;

namespace Mosip.Partner.Tests.Unit.OnlineVerification;

public class VerificationStatusTests
{
    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2024, 5, 14, 8, 31, 40, 10, TimeSpan.Zero));

    [Fact]
    public void Stored_NamesTheRequest_AndHasNoUrl()
    {
        var credential = (AuthCredentialIssued)Event("mpartner-default-auth/CREDENTIAL_ISSUED", """{"id_hash":"34DA","MODULO":"40","SALT":"s","TOKEN":"2751"}""");

        JsonElement json = Parse(VerificationStatus.Stored(credential, Clock));

        Assert.Equal(("IDA", "CREDENTIAL_STATUS_UPDATE", "2024-05-14T08:31:40.010Z"), (json.GetProperty("publisher").GetString(), json.GetProperty("topic").GetString(), json.GetProperty("publishedOn").GetString()));
        JsonElement status = json.GetProperty("event");
        Assert.Equal(("5e7f", "STORED", "2024-05-14T08:31:40.010Z"), (status.GetProperty("requestId").GetString(), status.GetProperty("status").GetString(), status.GetProperty("timestamp").GetString()));
        Assert.True(Guid.TryParse(status.GetProperty("id").GetString(), out _));
        Assert.False(status.TryGetProperty("url", out _));
    }

    [Fact]
    public void LocksApplied_RepeatsTheListUnderItsFirstRequest()
    {
        var locks = (AuthenticationTypesLocked)Event("p/AUTH_TYPE_STATUS_UPDATE", """
            {"tokenId":"2751","authTypeStatusList":[{"authType":"bio","authSubType":"FINGER","locked":true,"unlockForSeconds":null,"requestId":"9a","metadata":null},{"authType":"otp","locked":false,"requestId":"9b"}]}
            """);

        JsonElement answer = Parse(VerificationStatus.LocksApplied(locks, "mpartner-default-auth", Clock)).GetProperty("event");

        Assert.Equal("9a", answer.GetProperty("requestId").GetString());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("timestamp").ValueKind);
        Assert.Equal("mpartner-default-auth", answer.GetProperty("data").GetProperty("olv_partner_id").GetString());
        Assert.Equal("""{"authType":"bio","authSubType":"FINGER","locked":true,"unlockForSeconds":null,"requestId":"9a","metadata":null}""", answer.GetProperty("data").GetProperty("authTypes")[0].GetRawText());
        Assert.False(answer.TryGetProperty("status", out _));
    }

    [Fact]
    public void LocksApplied_EmptyList_HasAnEmptyRequest()
    {
        var locks = (AuthenticationTypesLocked)Event("p/AUTH_TYPE_STATUS_UPDATE", """{"tokenId":"2751","authTypeStatusList":[]}""");

        Assert.Equal("", Parse(VerificationStatus.LocksApplied(locks, "p", Clock)).GetProperty("event").GetProperty("requestId").GetString());
    }

    [Fact]
    public void Removed_NamesTheHash()
    {
        JsonElement json = Parse(VerificationStatus.Removed((IdRemoved)Event("p/REMOVE_ID", """{"id_hash":"34DA"}"""), Clock));

        Assert.Equal(("REMOVE_ID_STATUS", "34DA"), (json.GetProperty("topic").GetString(), json.GetProperty("event").GetProperty("data").GetProperty("id_hash").GetString()));
    }

    [Fact]
    public void Authenticated_HasTheRowAndItsMembers()
    {
        JsonElement json = Parse(VerificationStatus.Authenticated(
            new AuthenticationReport
            {
                Id = "row-1",
                TransactionId = "1234567890",
                RequestTime = Clock.GetUtcNow(),
                AuthType = "OTP-AUTH",
                IsSuccess = false,
                Comment = "no match",
                Token = "2751",
                IdHash = "34DA",
                IdType = "VID",
                EntityId = "acme-rp",
                EntityName = "ACME Bank",
                RequestSignature = "a..b",
                ResponseSignature = "c..d",
            },
            Clock));

        Assert.Equal("AUTHENTICATION_TRANSACTION_STATUS", json.GetProperty("topic").GetString());
        Assert.Equal("row-1", json.GetProperty("event").GetProperty("transactionId").GetString());
        Assert.Equal(
            """{"transactionID":"1234567890","requestdatetime":"2024-05-14T08:31:40.010Z","authtypeCode":"OTP-AUTH","statusCode":"N","statusComment":"no match","referenceIdType":"VID","entityName":"ACME Bank","requestSignature":"a..b","responseSignature":"c..d","tokenId":"2751","entityId":"acme-rp","individualId":"34DA"}""",
            json.GetProperty("event").GetProperty("data").GetRawText());
    }

    [Fact]
    public void Profiled_HasNobodyInIt()
    {
        JsonElement json = Parse(VerificationStatus.Profiled(
            new AuthenticationProfile { PartnerName = "ACME Bank", Date = new DateOnly(2024, 5, 14), YearOfBirth = "1990", Location = ["Region"], AuthFactors = ["BIO"], Biometrics = [new("Finger", "Left Thumb", "80", null)], Status = "Y" },
            Clock));

        Assert.Equal("ANONYMOUS_PROFILE", json.GetProperty("topic").GetString());
        Assert.Equal(
            """{"partnerName":"ACME Bank","date":"2024-05-14","yearOfBirth":"1990","gender":null,"location":["Region"],"preferredLanguages":[],"authFactors":["BIO"],"biometricInfo":[{"type":"Finger","subtype":"Left Thumb","qualityScore":"80","digitalId":null}],"status":"Y","errorCode":[]}""",
            json.GetProperty("event").GetProperty("data").GetRawText());
    }

    [Fact]
    public void ToString_Reports_SayNothingOfThePerson() =>
        Assert.DoesNotContain("34DA", new FraudSignal("34DA", "1", "acme-rp", "OTP-AUTH", Clock.GetUtcNow(), "Y").ToString(), StringComparison.Ordinal);

    private static JsonElement Parse(byte[] json) => JsonDocument.Parse(json).RootElement;

    private static OnlineVerificationEvent Event(string topic, string data) => OnlineVerificationEvent.Read(HubEvent.Parse(Encoding.UTF8.GetBytes(
        $$$"""{"topic":"{{{topic}}}","event":{"id":"c0c1","transactionId":"5e7f","data":{{{data}}}}}""")));
}
