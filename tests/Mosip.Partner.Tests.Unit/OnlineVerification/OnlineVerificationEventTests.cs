using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.OnlineVerification;
using Mosip.Partner.WebSub;

namespace Mosip.Partner.Tests.Unit.OnlineVerification;

public class OnlineVerificationEventTests
{
    private static readonly DateTimeOffset Noon = new(2024, 5, 14, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Read_Credential_HasHashSaltTokenAndKeys()
    {
        var credential = Assert.IsType<AuthCredentialIssued>(Read("mpartner-default-auth/CREDENTIAL_ISSUED", """
            {"id_hash":"34DA71609D90CDC46CE8C7D3FA3CA7CD21A4ED2AA474E281FBDF264B59A86A2E","MODULO":"40","SALT":"c2FsdC1leGFtcGxlLTEyMw",
             "TOKEN":"275143826090137741952031847720561984","expiry_timestamp":"2025-05-14T12:00:00Z","transaction_limit":3,
             "demoEncryptedRandomKey":"mJ0v","demoRankomKeyIndex":"4711","credentialType":"auth","protectionKey":null,"proof":{"signature":"a..b"}}
            """));

        Assert.Equal(("40", "c2FsdC1leGFtcGxlLTEyMw", 3, "a..b"), (credential.SaltIndex, credential.Salt, credential.TransactionLimit, credential.SignatureOfShare));
        Assert.Equal(Noon.AddYears(1), credential.ExpiresAt);
        Assert.Equal(4711, credential.DemographicKey!.Index);
        Assert.Null(credential.BiometricKey);
        Assert.DoesNotContain("2751", credential.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ACTIVATE_ID", typeof(IdActivated))]
    [InlineData("DEACTIVATE_ID", typeof(IdDeactivated))]
    [InlineData("REMOVE_ID", typeof(IdRemoved))]
    public void Read_LifeOfAnId_TellsTopicsWithCommonEndsApart(string topic, Type type)
    {
        OnlineVerificationEvent read = Read($"mpartner-default-auth/{topic}", """{"id_hash":"34DA"}""");

        Assert.IsType(type, read);
        Assert.Equal(topic, read.Topic.Name);
    }

    [Fact]
    public void Read_Deactivation_AbsentValuesAreNull()
    {
        var deactivated = Assert.IsType<IdDeactivated>(Read("p/DEACTIVATE_ID", """{"id_hash":"34DA","expiry_timestamp":"2024-05-14T12:00Z"}"""));

        Assert.Equal((Noon, (int?)null), (deactivated.ExpiresAt, deactivated.TransactionLimit));
    }

    [Fact]
    public void Read_Locks_TemporaryUnlockEnds()
    {
        var locks = Assert.IsType<AuthenticationTypesLocked>(Read("p/AUTH_TYPE_STATUS_UPDATE", """
            {"eventType":null,"tokenId":"2751","authTypeStatusList":[
              {"authType":"bio","authSubType":"FINGER","locked":true,"unlockForSeconds":null,"requestId":"9a","metadata":null},
              {"authType":"otp","authSubType":"phone","locked":true,"unlockForSeconds":600,"requestId":"9b","metadata":{"unlockExpiryTimestamp":"2024-05-14T12:10:00.000Z"}},
              {"authType":"demo","locked":false}]}
            """));

        Assert.True(locks.Locks[0].IsLockedAt(Noon));
        Assert.False(locks.Locks[1].IsLockedAt(Noon));
        Assert.True(locks.Locks[1].IsLockedAt(Noon.AddMinutes(10)));
        Assert.False(locks.Locks[2].IsLockedAt(Noon));
    }

    [Fact]
    public void Read_ApiKeyApproved_HasPartnerPolicyAndKey_WithDatesOfArrays()
    {
        var approved = Assert.IsType<ApiKeyApproved>(Read("APIKEY_APPROVED", """
            {"partnerData":{"partnerId":"acme-rp","partnerName":"ACME Bank","certificateData":null,"partnerStatus":"ACTIVE"},
             "policyData":{"policyId":"10234","policyName":"kyc-basic","policyStatus":"ACTIVE","policyDescription":"Basic KYC",
               "policyCommenceOn":[2024,5,1,0,0],"policyExpiresOn":[2026,5,1,0,0],
               "policy":{"authTokenType":"policy","allowedAuthTypes":[{"authType":"otp","authSubType":"","mandatory":true}],"allowedKycAttributes":[{"attributeName":"fullName"}]}},
             "apiKeyData":{"apiKeyId":"739215","apiKeyCommenceOn":[2024,5,14,8,0,0,100000000],"apiKeyExpiresOn":[2025,5,14,8,0],"apiKeyStatus":"DEACTIVE"}}
            """));

        Assert.True(approved.Partner.IsActive);
        Assert.Null(approved.Partner.OpenCertificate());
        Assert.Equal("fullName", Assert.Single(approved.Policy.ReadAuthPolicy().AllowedKycAttributes));
        Assert.Equal(new DateTimeOffset(2024, 5, 14, 8, 0, 0, 100, TimeSpan.Zero), approved.ApiKey.CommencesOn);
        Assert.False(approved.ApiKey.IsActive);
        Assert.Equal("739215", approved.ApiKey.ApiKey.Reveal());
        Assert.DoesNotContain("739215", approved.ApiKey.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_LicenceWithPolicy_SaysWhatTheMispMayCarry()
    {
        var licence = Assert.IsType<MispLicenceChanged>(Read("MISP_LICENSE_UPDATED", """
            {"mispLicenseData":{"mispId":"acme-misp","licenseKey":"Zk3v","mispCommenceOn":[2024,5,14,8,0],"mispExpiresOn":[2024,8,14,8,0],"mispStatus":"NOT_ACTIVE"},
             "policyData":{"policyId":"20011","policyStatus":"ACTIVE","policy":{"allowAuthRequestDelegation":true,"allowKycRequestDelegation":true,"allowKeyBindingDelegation":false}}}
            """));

        Assert.False(licence.Licence.IsActive);
        Assert.True(licence.Policy!.ReadMispPolicy().AllowsAuthRequestDelegation);
        Assert.DoesNotContain("Zk3v", licence.Licence.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OidcClient_HasClaims()
    {
        var client = Assert.IsType<OidcClientChanged>(Read("OIDC_CLIENT_UPDATED", """
            {"clientData":{"clientId":"vHq2","clientName":"ACME portal","clientStatus":"ACTIVE","userClaims":["name","birthdate"],"authContextRefs":["mosip:idp:acr:generated-code"],"clientAuthMethods":["private_key_jwt"]}}
            """));

        Assert.Equal(["name", "birthdate"], client.Client.UserClaims);
        Assert.Null(client.Partner);
    }

    [Fact]
    public void Read_Chain_NamesDomainAndAddress()
    {
        var chain = Assert.IsType<CertificateChainUploaded>(Read("CA_CERTIFICATE_UPLOADED", """{"certChainDatashareUrl":"http://datashare/x","partnerDomain":"AUTH"}"""));

        Assert.Equal(("http://datashare/x", "AUTH"), (chain.ChainUri, chain.PartnerDomain));
    }

    [Theory]
    [InlineData("""{"id":"AB","idType":"DEVICE","status":"BLOCKED"}""", true, false, true, true)]
    [InlineData("""{"id":"AB","idType":"DEVICE","status":"BLOCKED","expiryTimestamp":"2024-05-14T13:00:00Z"}""", true, false, true, false)]
    [InlineData("""{"id":"AB","idType":"DEVICE","status":"UNBLOCKED","expiryTimestamp":"2024-05-14T13:00:00Z"}""", true, false, false, true)]
    [InlineData("""{"id":"AB","idType":"DEVICE","status":"UNBLOCKED"}""", true, true, false, false)]
    [InlineData("""{"id":"AB","idType":" ","status":"BLOCKED"}""", false, false, true, true)]
    [InlineData("""{"id":"AB","idType":"DEVICE"}""", false, false, false, false)]
    public void Read_Hotlist_StateTurnsAtItsEnd(string data, bool applicable, bool removal, bool blockedAtNoon, bool blockedLater)
    {
        var changed = Assert.IsType<HotlistChanged>(Read("MOSIP_HOTLIST", data));

        Assert.Equal(applicable, changed.IsApplicable);
        Assert.Equal(removal, changed.IsRemoval);
        Assert.Equal((blockedAtNoon, blockedLater), (changed.IsBlockedAt(Noon), changed.IsBlockedAt(Noon.AddHours(2))));
    }

    [Fact]
    public void Read_OtherTopics_AreMasterDataOrUnknown()
    {
        Assert.IsType<MasterDataChanged>(Read("MASTERDATA_TITLES", "null"));
        Assert.IsType<UnknownEvent>(Read("SOMETHING_NEW", """{"a":1}"""));
    }

    [Theory]
    [InlineData("p/CREDENTIAL_ISSUED", """{"MODULO":"40","SALT":"s","TOKEN":"t"}""", "id_hash")]
    [InlineData("p/ACTIVATE_ID", """{"id_hash":"a","expiry_timestamp":"tomorrow"}""", "expiry_timestamp")]
    [InlineData("p/ACTIVATE_ID", """{"id_hash":"a","transaction_limit":"many"}""", "transaction_limit")]
    [InlineData("p/ACTIVATE_ID", "[]", "event.data")]
    [InlineData("p/AUTH_TYPE_STATUS_UPDATE", """{"tokenId":"2","authTypeStatusList":{}}""", "authTypeStatusList")]
    [InlineData("APIKEY_UPDATED", """{"apiKeyData":{"apiKeyStatus":"ACTIVE"}}""", "apiKeyData.apiKeyId")]
    [InlineData("PARTNER_UPDATED", "{}", "partnerData")]
    public void Read_MemberMissingOrWrong_IsMalformedAndNamesIt(string topic, string data, string member)
    {
        MosipCryptoException refusal = Assert.Throws<MosipCryptoException>(() => Read(topic, data));

        Assert.Equal(MosipCryptoFault.Malformed, refusal.Fault);
        Assert.Contains(member, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void For_IndividualTopics_BeginWithThePartner()
    {
        Assert.Equal("acme/REMOVE_ID", OnlineVerificationTopic.RemoveId.For("acme"));
        Assert.Equal("PARTNER_UPDATED", OnlineVerificationTopic.PartnerUpdated.For("acme"));
        Assert.Equal(5, OnlineVerificationTopic.All.Count(topic => topic.IsIndividual));
    }

    [Property(MaxTest = 500)]
    public Property Read_AnyMembers_GiveAnEventOrAreMalformed() => Prop.ForAll(
        Gen.Elements<OnlineVerificationTopic>([.. OnlineVerificationTopic.All]).ToArbitrary(),
        AnyData().ToArbitrary(),
        (topic, data) =>
        {
            try
            {
                return Read(topic.For("p"), data) is not null;
            }
            catch (MosipCryptoException refusal)
            {
                return refusal.Fault == MosipCryptoFault.Malformed;
            }
        });

    private static Gen<string> AnyData()
    {
        string[] names = ["id_hash", "MODULO", "SALT", "TOKEN", "expiry_timestamp", "transaction_limit", "tokenId", "authTypeStatusList", "partnerData", "policyData", "apiKeyData", "clientData", "mispLicenseData", "demoEncryptedRandomKey", "demoRankomKeyIndex", "id", "idType", "status"];
        string[] values = ["null", "\"\"", "\"x\"", "1", "1.5", "true", "[]", "{}", "[1]", "[{}]", "{\"partnerId\":\"p\"}", "{\"policyId\":1,\"policy\":{}}", "[2024,5,14,8,0]"];
        return from members in Gen.Zip(Gen.Elements(names), Gen.Elements(values)).ListOf()
               select "{" + string.Join(',', members.DistinctBy(member => member.Item1).Select(member => $"\"{member.Item1}\":{member.Item2}")) + "}";
    }

    private static OnlineVerificationEvent Read(string topic, string data) => OnlineVerificationEvent.Read(HubEvent.Parse(Encoding.UTF8.GetBytes(
        $$$"""{"publisher":"X","topic":"{{{topic}}}","publishedOn":"2024-05-14T08:31:07.412Z","event":{"id":"c0c1","transactionId":"5e7f","timestamp":"2024-05-14T08:31:07.412Z","dataShareUri":null,"data":{{{data}}}}}""")));
}
