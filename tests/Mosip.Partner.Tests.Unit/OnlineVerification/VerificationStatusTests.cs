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

    private static JsonElement Parse(byte[] json) => JsonDocument.Parse(json).RootElement;

    private static OnlineVerificationEvent Event(string topic, string data) => OnlineVerificationEvent.Read(HubEvent.Parse(Encoding.UTF8.GetBytes(
        $$$"""{"topic":"{{{topic}}}","event":{"id":"c0c1","transactionId":"5e7f","data":{{{data}}}}}""")));
}
